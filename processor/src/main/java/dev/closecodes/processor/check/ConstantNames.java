package dev.closecodes.processor.check;

/** The rule of the generated language for the names of constants. */
public interface ConstantNames {

    /** Returns whether a text can be the name of a constant in a generated enumeration. */
    boolean canBeConstant(String name);
}
