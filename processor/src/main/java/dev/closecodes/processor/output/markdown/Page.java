package dev.closecodes.processor.output.markdown;

import java.util.Collections;
import java.util.List;

/** The text of a page, block by block. An empty line separates two blocks. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    /** Whether the last block is a table or a list, which the next row or item continues. */
    private boolean isOpen;

    Page(String title) {
        text.append("# ").append(title).append('\n');
    }

    void heading(String markdown) {
        startBlock();
        text.append("## ").append(markdown).append('\n');
    }

    void subheading(String markdown) {
        startBlock();
        text.append("### ").append(markdown).append('\n');
    }

    void paragraph(String markdown) {
        startBlock();
        text.append(markdown).append('\n');
    }

    void item(String markdown) {
        if (!isOpen) {
            startBlock();
            isOpen = true;
        }
        text.append("- ").append(markdown).append('\n');
    }

    /** Starts a table with its header. */
    void table(List<String> header) {
        startBlock();
        isOpen = true;
        row(header);
        row(Collections.nCopies(header.size(), "---"));
    }

    void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void startBlock() {
        text.append('\n');
        isOpen = false;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
