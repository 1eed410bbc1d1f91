package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Parser of the table rules in the {@code pdf} section of a mapping. */
final class PdfTableSection {

    private static final int CONTINUATION_GAP = 24;
    private static final Pattern ANYTHING = Pattern.compile(".+");
    private static final Pattern MATCHES_NOTHING = Pattern.compile("(?!)");

    private PdfTableSection() {}

    /** Parses the rules. Returns empty if no column is declared: the whole document is then one row. */
    static Optional<TableRules> rules(YamlMap section, DeclaredColumns columns) {
        if (columns.columns().isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlMap> row = section.map("row", "column");
        int start = row.map(settings -> columns.number(settings, "column").orElse(0))
                .orElse(0);
        Pattern pattern = row.flatMap(settings -> settings.pattern("pattern")).orElse(ANYTHING);
        row.ifPresent(YamlMap::rejectUnknownKeys);
        return Optional.of(new TableRules(
                columns.columns(),
                start,
                pattern,
                columns.numbers(section, "continues"),
                section.wholeNumber("continuation-gap", WholeNumbers.FROM_0).orElse(CONTINUATION_GAP),
                section.pattern("stop"),
                section.pattern("page-end"),
                section.patterns("skip"),
                section.map("balances").map(balances -> balances(balances, columns))));
    }

    private static BalanceRule balances(YamlMap balances, DeclaredColumns columns) {
        List<Integer> plus = columns.numbers(balances, "plus");
        List<Integer> minus = columns.numbers(balances, "minus");
        BalanceRule rule = new BalanceRule(required(balances, "opening"), required(balances, "closing"), plus, minus);
        if (plus.isEmpty() && minus.isEmpty()) {
            balances.problem("plus", "\"plus\" or \"minus\" must name the columns of amounts");
        }
        balances.rejectUnknownKeys();
        return rule;
    }

    private static Pattern required(YamlMap balances, String key) {
        if (!balances.has(key)) {
            balances.problems().add(balances.location(), "\"" + key + "\" is missing");
        }
        return balances.pattern(key).orElse(MATCHES_NOTHING);
    }
}
