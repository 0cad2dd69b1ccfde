package dev.closecodes.tests.platforms;

/** A name of a platform and its number. */
record Constant(String name, int code, boolean deprecated) implements Comparable<Constant> {

    @Override
    public int compareTo(Constant other) {
        return code == other.code ? name.compareTo(other.name) : Integer.compare(code, other.code);
    }

    @Override
    public String toString() {
        return code + " " + name + (deprecated ? " deprecated" : "");
    }
}
