package dev.closecodes.processor.model;

import dev.closecodes.processor.diagnostic.Located;

/** The name that a registry gives to a code on one platform. The platform is given by its id. */
public record Alias(Located<String> platform, Located<String> name) {}
