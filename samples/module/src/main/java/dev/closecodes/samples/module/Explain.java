package dev.closecodes.samples.module;

/** Explains close codes: {@code Explain 4001 1006}. */
public final class Explain {

    private Explain() {}

    /**
     * Prints what each number means.
     *
     * @param args close codes, 0-65535
     */
    public static void main(String[] args) {
        // Other programs check this in a test. Here it shows that a module finds its own resources.
        CloseCodes.requireCurrentRegistry();
        for (String arg : args) {
            int code = Integer.parseInt(arg);
            System.out.println(
                    CloseCodes.describe(code) + ": " + CloseCode.of(code).description());
        }
    }
}
