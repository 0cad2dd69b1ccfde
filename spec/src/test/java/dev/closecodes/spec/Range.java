package dev.closecodes.spec;

import tools.jackson.databind.JsonNode;

/** The numbers from one to another, both included, as the YAML files write them: {@code 1000-2999}. */
record Range(long first, long last) {

    static Range of(JsonNode node) {
        String[] ends = node.asString().split("-", -1);
        return new Range(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }
}
