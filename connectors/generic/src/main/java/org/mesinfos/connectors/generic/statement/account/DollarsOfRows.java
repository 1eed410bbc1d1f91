package org.mesinfos.connectors.generic.statement.account;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Dollars that the rows of a statement show: payment systems of one country, such as <i>BPAY</i>, or places in its provinces,
 * such as <i>OTTAWA ON</i> and <i>LAVAL QC</i>. A currency from which rows are converted is not that of the account.
 */
final class DollarsOfRows {

    /** Fewer rows may be those of journeys. */
    private static final int MIN_ROWS = 3;

    private static final int MIN_PROVINCES = 2;

    /** Currencies of countries whose payment systems are known. */
    private static final List<String> OF_SYSTEMS = List.of("USD", "CAD", "AUD", "SGD", "MXN");

    /** A province at the end of a label, or before a long reference. */
    private static final Map<String, Pattern> PROVINCES = Map.of(
            "CAD", Pattern.compile("(?<=\\p{L} )(AB|BC|MB|NB|NL|NS|ON|PE|QC|SK)(?: \\d{10,}.*)?$"),
            "AUD", Pattern.compile("(?<=\\p{L} )(NSW|QLD|TAS|VIC)(?: AUS?)?(?: \\d{10,}.*)?$"));

    private static final Pattern CONVERTED =
            Pattern.compile("\\b([A-Z]{3}) ?\\d[\\d.,]*\\d|\\d[.,]\\d{2} ([A-Z]{3})\\b");

    private DollarsOfRows() {}

    /** Returns the currencies of such systems and places, apart from those that are converted. */
    static Stream<String> find(List<AccountSection> sections) {
        List<String> labels = rows(sections).map(PrintedTransaction::words).toList();
        return OF_SYSTEMS.stream()
                .filter(code -> areOfSystems(code, labels) || areInProvinces(code, labels))
                .filter(code -> !isConverted(code, sections));
    }

    /** Returns whether a row has an amount in a currency beside that of the account. */
    static boolean isConverted(String code, List<AccountSection> sections) {
        return rows(sections)
                .anyMatch(row -> row.amount(TransactionColumnRole.ORIGINAL_AMOUNT)
                                .flatMap(amount -> amount.currency())
                                .filter(code::equals)
                                .isPresent()
                        || CONVERTED
                                .matcher(row.label())
                                .results()
                                .anyMatch(found -> code.equals(found.group(1)) || code.equals(found.group(2))));
    }

    private static boolean areOfSystems(String code, List<String> labels) {
        return labels.stream()
                        .map(StatementVocabulary::normalise)
                        .filter(label -> StatementVocabulary.DICTIONARY.count("payments-" + code, label) > 0)
                        .limit(MIN_ROWS)
                        .count()
                == MIN_ROWS;
    }

    private static boolean areInProvinces(String code, List<String> labels) {
        if (!PROVINCES.containsKey(code)) {
            return false;
        }
        Set<String> provinces = new HashSet<>();
        int rows = 0;
        for (String label : labels) {
            Matcher place = PROVINCES.get(code).matcher(label);
            if (place.find()) {
                rows++;
                provinces.add(place.group(1));
            }
        }
        return rows >= MIN_ROWS && provinces.size() >= MIN_PROVINCES;
    }

    private static Stream<PrintedTransaction> rows(List<AccountSection> sections) {
        return sections.stream().flatMap(section -> section.transactions().stream());
    }
}
