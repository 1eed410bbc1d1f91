package org.mesinfos.connectors.generic.table.role;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * The column with the state of each transaction: booked, pending or failed.
 *
 * @param column its sampled texts
 */
public record StateColumn(SampledColumn column) {

    private static final String NAMES_KEY = "state";
    private static final String BOOKED_KEY = "booked-state";
    private static final String PENDING_KEY = "pending-state";
    private static final String FAILED_KEY = "failed-state";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ]*");
    private static final Set<String> PENDING =
            words(PENDING_KEY).map(StateColumn::withoutCase).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BOOKED =
            words(BOOKED_KEY).map(StateColumn::withoutCase).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KNOWN = Stream.of(BOOKED_KEY, PENDING_KEY, FAILED_KEY)
            .flatMap(StateColumn::words)
            .map(StateColumn::withoutCase)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Finds the column by its name, or by its texts; empty if there is none. Transactions that took place may have no state in a
     * column with a name.
     */
    public static Optional<StateColumn> of(RoleAssignment roles) {
        List<SampledColumn> columns = Stream.concat(
                        roles.unassigned().stream(), roles.find(TransactionColumnRole.KIND).stream())
                .filter(column -> column.isText() || column.isEmpty())
                .toList();
        return columns.stream()
                .filter(StateColumn::isNamed)
                .findFirst()
                .or(() -> columns.stream().filter(StateColumn::isKnownByTexts).findFirst())
                .map(StateColumn::new);
    }

    /** Returns whether a column has states, by its name or its texts. */
    public static boolean isStates(SampledColumn column) {
        return isNamed(column) || isKnownByTexts(column);
    }

    /** Returns whether all texts of a column are states: of transactions that are booked, and of others. */
    private static boolean isKnownByTexts(SampledColumn column) {
        Set<String> states =
                column.distinctValues().stream().map(StateColumn::withoutCase).collect(Collectors.toSet());
        return KNOWN.containsAll(states) && !BOOKED.containsAll(states) && !Collections.disjoint(BOOKED, states);
    }

    /** Returns whether a column has the name of states. */
    private static boolean isNamed(SampledColumn column) {
        return TransactionHeaderVocabulary.TABLE.isPhrase(NAMES_KEY, column.headerName());
    }

    /** Returns whether the state of a sampled row is that of a transaction that is not booked yet. */
    public boolean isPending(int row) {
        return isPendingWord(column.values().get(row));
    }

    /** Returns whether a text is the state of a transaction that is not booked yet. */
    static boolean isPendingWord(String text) {
        return PENDING.contains(withoutCase(text));
    }

    /** Returns the sampled texts that are no known states. */
    public Set<String> unknown() {
        return column.distinctValues().stream()
                .filter(text -> !KNOWN.contains(withoutCase(text)))
                .collect(Collectors.toSet());
    }

    /** Returns the quoted pattern of the states of transactions that did not take place. */
    public static String failedPattern() {
        return pattern(words(FAILED_KEY));
    }

    /** Returns the quoted pattern of the states of transactions that are not booked yet. */
    public static String pendingPattern() {
        return pattern(words(PENDING_KEY));
    }

    /** Returns the quoted pattern of the states of transactions that are booked or will be, with further texts. */
    public static String admittedPattern(Collection<String> further) {
        return pattern(Stream.of(
                        words(BOOKED_KEY), words(PENDING_KEY), further.stream().sorted())
                .flatMap(texts -> texts));
    }

    private static Stream<String> words(String key) {
        return TransactionHeaderVocabulary.TABLE.phrases(key).stream();
    }

    private static String withoutCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns a text as an expression, quoted only if it has other characters than letters, digits and spaces. */
    private static String literal(String text) {
        return PLAIN.matcher(text).matches() ? text : Pattern.quote(text);
    }

    private static String pattern(Stream<String> texts) {
        return YamlText.quoted(texts.map(StateColumn::literal).collect(Collectors.joining("|", "(?iu)^(?:", ")$")));
    }
}
