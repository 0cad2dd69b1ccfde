package dev.closecodes.tests.platforms;

import java.util.List;

/** Maven coordinates. */
record Coordinates(String group, String artifact, String version) {

    static Coordinates of(String text) {
        List<String> parts = List.of(text.split(":", -1));
        return new Coordinates(parts.get(0), parts.get(1), parts.get(2));
    }

    String fileName() {
        return artifact + "-" + version + ".jar";
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
