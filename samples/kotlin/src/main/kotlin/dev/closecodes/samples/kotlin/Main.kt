package dev.closecodes.samples.kotlin

/** Prints what the client does after each close code of the registry, and after one that is not in the registry. */
fun main() {
    for (code in CloseCode.entries) {
        println("%-4d %-22s %-22s %s".format(code.code(), code.name, code.toKtor()?.alias() ?: "-", code.nextStep(0)))
    }
    println("4999 %s".format(CloseCode.of(4999).nextStep(3)))
}
