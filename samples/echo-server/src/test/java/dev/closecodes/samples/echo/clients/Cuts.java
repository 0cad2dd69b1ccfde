package dev.closecodes.samples.echo.clients;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sequence into pieces in all possible ways. */
final class Cuts {

    private Cuts() {}

    /** Returns all {@code 1 << length - 1} ways. Each has the pieces in order; no piece is empty. */
    static <T> List<List<T>> of(int length, Piece<T> piece) {
        List<List<T>> ways = new ArrayList<>();
        for (int cuts = 0; cuts < 1 << (length - 1); cuts++) {
            List<T> pieces = new ArrayList<>();
            int from = 0;
            for (int to = 1; to <= length; to++) {
                if (to == length || (cuts >> (to - 1) & 1) == 1) {
                    pieces.add(piece.of(from, to));
                    from = to;
                }
            }
            ways.add(pieces);
        }
        return ways;
    }

    /** Creates the piece between two indexes. */
    interface Piece<T> {
        T of(int from, int to);
    }
}
