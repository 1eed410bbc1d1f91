package org.mesinfos.connectors.generic.statement.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.mapping.value.WordLists;

/** Words after amounts that state their direction, such as <i>Debit</i> and <i>Haben</i>. */
public final class DirectionWords {

    private static final Map<String, Sign> SIGNS = signs();
    /** Maximum distance between an amount and its word, in points: they may be in adjacent columns. */
    private static final double MAX_GAP_BEFORE = 24;
    /** Maximum distance between the word and text to which it belongs, in points. */
    private static final double MAX_GAP_AFTER = 14;
    /** Fewer amounts may be followed by such a word within a text. */
    private static final int MIN_AMOUNTS = 3;

    private DirectionWords() {}

    private static Map<String, Sign> signs() {
        Map<String, Sign> signs = new HashMap<>();
        for (String pair : Objects.requireNonNull(
                WordLists.named(StatementVocabulary.class, "statement-words.txt")
                        .get("direction"),
                "direction")) {
            String[] both = pair.split(" ", 2);
            signs.put(both[0], Sign.DEBIT);
            signs.put(both[1], Sign.CREDIT);
        }
        return Map.copyOf(signs);
    }

    /** Returns the lines of a document in which such words are the signs of the amounts before them. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        long amounts = lines.stream()
                .flatMapToInt(line -> IntStream.range(0, line.tokens().size())
                        .filter(at -> direction(line, at).isPresent()))
                .limit(MIN_AMOUNTS)
                .count();
        return amounts < MIN_AMOUNTS
                ? lines
                : lines.stream().map(DirectionWords::signed).toList();
    }

    /** Returns the direction that the token after an amount states; empty if there is none, or if words follow it. */
    private static Optional<Sign> direction(PrintedLine line, int at) {
        List<PrintedToken> tokens = line.tokens();
        boolean amount = tokens.get(at) instanceof PrintedToken.NumberToken number
                && number.isMonetary()
                && number.value().sign() == Sign.NONE;
        if (!amount
                || at + 1 >= tokens.size()
                || tokens.get(at + 1).left() - tokens.get(at).right() > MAX_GAP_BEFORE
                || (at + 2 < tokens.size()
                        && tokens.get(at + 2) instanceof PrintedToken.WordToken
                        && tokens.get(at + 2).left() - tokens.get(at + 1).right() <= MAX_GAP_AFTER)) {
            return Optional.empty();
        }
        return Optional.ofNullable(SIGNS.get(tokens.get(at + 1).text().toUpperCase(Locale.ROOT)));
    }

    private static PrintedLine signed(PrintedLine line) {
        List<PrintedToken> tokens = new ArrayList<>();
        for (int at = 0; at < line.tokens().size(); at++) {
            Optional<Sign> direction = direction(line, at);
            if (direction.isPresent()) {
                PrintedToken.NumberToken number =
                        (PrintedToken.NumberToken) line.tokens().get(at);
                tokens.add(new PrintedToken.NumberToken(
                        number.text(),
                        number.left(),
                        line.tokens().get(at + 1).right(),
                        number.digitsRight(),
                        number.value().with(direction.get()),
                        number.possibleDate()));
                at++;
            } else {
                tokens.add(line.tokens().get(at));
            }
        }
        return tokens.size() == line.tokens().size() ? line : line.withTokens(tokens);
    }
}
