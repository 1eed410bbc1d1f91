package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.util.Map;
import org.mesinfos.samples.person.SeededRandom;

/** Notation of amounts: decimal mark, and separator between thousands, which may be empty. */
record AmountNotation(String decimal, String grouping) {

    private static final Map<String, String> GROUPINGS =
            Map.of("none", "", "space", " ", "narrow", "\u00a0", "dot", ".", "comma", ",", "apostrophe", "'");

    /** Draws one of the notations of a language. */
    static AmountNotation draw(SeededRandom random, LayoutLanguage language) {
        String grouping = GROUPINGS.get(language.draw(random, "groupings"));
        boolean machine = random.percent(12);
        return machine
                ? new AmountNotation(".", "")
                : new AmountNotation(language.word("decimal"), grouping == null ? "" : grouping);
    }

    /** Returns the same notation with ordinary spaces. */
    AmountNotation withPlainSpaces() {
        return new AmountNotation(decimal, grouping.replace('\u00a0', ' '));
    }

    /** Formats an amount with two decimals; a negative one starts with a minus. */
    String format(BigDecimal amount) {
        String[] parts = amount.abs().setScale(2).toPlainString().split("\\.", -1);
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", grouping);
        return (amount.signum() < 0 ? "-" : "") + whole + decimal + parts[1];
    }

    /** Formats an amount without its sign. */
    String unsigned(BigDecimal amount) {
        return format(amount.abs());
    }
}
