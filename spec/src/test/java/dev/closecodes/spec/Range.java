package dev.closecodes.spec;

import tools.jackson.databind.JsonNode;

/** A range of numbers, both inclusive. The YAML files write it as {@code 1000-2999}. */
record Range(long first, long last) {

    static Range of(JsonNode node) {
        String[] bounds = node.asString().split("-", -1);
        return new Range(Long.parseLong(bounds[0]), Long.parseLong(bounds[bounds.length - 1]));
    }
}
