package dev.closecodes.samples.chat;

import dev.closecodes.Reconnect;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page what each close code means and what to do after it. So the page has no list of its own. */
@RestController
final class CloseCodesController {

    private final List<Entry> codes =
            Arrays.stream(CloseCode.values()).map(Entry::of).toList();

    @GetMapping("/close-codes.json")
    List<Entry> codes() {
        return codes;
    }

    /**
     * A close code.
     *
     * @param code its number
     * @param name its name in the registry
     * @param description what it means
     * @param reconnect what the page should do next
     */
    record Entry(int code, String name, String description, Reconnect reconnect) {

        private static Entry of(CloseCode code) {
            return new Entry(code.code(), code.name(), code.description(), code.reconnect());
        }
    }
}
