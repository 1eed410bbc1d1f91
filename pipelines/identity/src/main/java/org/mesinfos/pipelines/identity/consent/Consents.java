package org.mesinfos.pipelines.identity.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.identity.consent.ConsentRule.Decision;
import org.mesinfos.pipelines.identity.consent.ConsentRule.Source;
import org.mesinfos.records.RecordType;

/**
 * The consents of all people on one day. Immutable and thread-safe.
 *
 * <p>The most specific consent decides, so that a person can agree to all data of a bank except its scores. Of several that
 * are equally specific, one in force is enough. Data that the operator's consents withhold stays withheld, however specific the
 * consents are that an application collected. Example, with {@link Missing#WITHHOLD}:
 *
 * <pre>
 * person_id;organisation;record_type;reader;from;until;version
 * alice;banque-atlantide;*;*;2024-01-01;;v3
 * alice;banque-atlantide;scores;*;2024-01-01;2024-06-01;v3
 * </pre>
 *
 * <p>From 1 June 2024, Alice's bundle has everything of the bank except scores, and nothing of other organisations.
 *
 * <p>A consent about a field, such as {@code bank-transactions.label}, decides whether a reader application sees the field in
 * records that it may see. It makes no record visible, and the bundle of the person has all fields.
 */
public final class Consents implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Treatment of data that no consent of the person is about. */
    public enum Missing {
        /** The data is kept, and every reader application may see it. */
        ALLOW,
        /** The data is held. */
        WITHHOLD
    }

    /** No consents are recorded: nothing is withheld. */
    public static final Consents NONE = new Consents(Map.of(), Missing.ALLOW, Set.of());

    /** A reader application that no consent names. */
    private static final String UNNAMED = "";

    /** The decision about a record, which consents about its fields do not influence. */
    private static final String WHOLE_RECORD = "";

    /** Consents of one id each. Linking joins people, whose consents are recorded under several ids. */
    private final Map<String, List<List<ConsentRule>>> byPerson;

    private final Missing missing;

    /** Reader applications whose own consents cannot be read. */
    private final Set<String> unread;

    private Consents(Map<String, List<List<ConsentRule>>> byPerson, Missing missing, Set<String> unread) {
        this.byPerson = byPerson;
        this.missing = missing;
        this.unread = unread;
    }

    /**
     * Returns the consents on a day.
     *
     * @param recorded recorded consents, in any order
     * @param missing treatment of data to which no consent applies
     */
    public static Consents of(RecordedConsents recorded, Missing missing, LocalDate day) {
        Map<String, SortedSet<ConsentRule>> sorted = new HashMap<>();
        add(recorded.grants(), Source.OPERATOR, day, sorted);
        add(recorded.collected(), Source.APPLICATION, day, sorted);
        Map<String, List<List<ConsentRule>>> rules = new HashMap<>();
        sorted.forEach((person, ofPerson) -> rules.put(person, List.of(new ArrayList<>(ofPerson))));
        return new Consents(rules, missing, recorded.unread());
    }

    /**
     * Returns these consents for joined people. If consents of several ids of one person decide differently, the data is withheld:
     * a withdrawal stays in force whatever ids are joined.
     *
     * @param mergedIds id of the person by id that was merged into it
     */
    public Consents ofJoined(Map<String, String> mergedIds) {
        if (mergedIds.isEmpty() || byPerson.isEmpty()) {
            return this;
        }
        Map<String, List<List<ConsentRule>>> joined = new HashMap<>();
        byPerson.forEach(
                (id, rules) -> joined.computeIfAbsent(mergedIds.getOrDefault(id, id), first -> new ArrayList<>())
                        .addAll(rules));
        return new Consents(joined, missing, unread);
    }

    private static void add(
            Collection<ConsentGrant> grants,
            Source source,
            LocalDate day,
            Map<String, SortedSet<ConsentRule>> byPerson) {
        for (ConsentGrant grant : grants) {
            byPerson.computeIfAbsent(grant.person(), first -> new TreeSet<>(ConsentRule.MOST_SPECIFIC_FIRST))
                    .add(new ConsentRule(
                            grant.organisation(),
                            grant.recordType(),
                            grant.field().orElse(ConsentGrant.ANY),
                            grant.reader(),
                            grant.isInForce(day) ? Decision.ALLOWED : Decision.WITHHELD,
                            source));
        }
    }

    /** Returns whether nothing is withheld from anybody. */
    public boolean isEmpty() {
        return byPerson.isEmpty() && missing == Missing.ALLOW && unread.isEmpty();
    }

    /** Returns the ids of the organisations that consents name, sorted. */
    public SortedSet<String> organisations() {
        SortedSet<String> organisations = new TreeSet<>();
        byPerson.values()
                .forEach(ids -> ids.forEach(rules -> rules.forEach(rule -> organisations.add(rule.organisation()))));
        organisations.remove(ConsentGrant.ANY);
        return organisations;
    }

    /** Returns whether records may be kept in the bundle of a person: at least one reader application may see them. */
    public boolean allows(String person, String organisation, RecordType type) {
        List<List<ConsentRule>> ids = rules(person);
        return decide(ids, organisation, type, WHOLE_RECORD, UNNAMED) == Decision.ALLOWED
                || ids.stream()
                        .flatMap(List::stream)
                        .map(ConsentRule::reader)
                        .distinct()
                        .anyMatch(reader -> decide(ids, organisation, type, WHOLE_RECORD, reader) == Decision.ALLOWED);
    }

    /** Returns whether a reader application may see records of a person: none while its own consents cannot be read. */
    public boolean allows(String reader, String person, String organisation, RecordType type) {
        return !unread.contains(reader)
                && decide(rules(person), organisation, type, WHOLE_RECORD, reader) == Decision.ALLOWED;
    }

    /** Returns the fields that a reader application must not see in records that it may see, sorted. */
    public SortedSet<String> withheldFields(String reader, String person, String organisation, RecordType type) {
        List<List<ConsentRule>> ids = rules(person);
        SortedSet<String> withheld = new TreeSet<>();
        for (List<ConsentRule> rules : ids) {
            for (ConsentRule rule : rules) {
                if (rule.isAboutAField()
                        && rule.matches(organisation, type, reader)
                        && decide(ids, organisation, type, rule.field(), reader) == Decision.WITHHELD) {
                    withheld.add(rule.field());
                }
            }
        }
        return withheld;
    }

    private List<List<ConsentRule>> rules(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** Returns the decision about a field, or about records if the field is {@link #WHOLE_RECORD}. */
    private Decision decide(
            List<List<ConsentRule>> ids, String organisation, RecordType type, String field, String reader) {
        boolean isAllowed = false;
        for (List<ConsentRule> rules : ids) {
            Optional<Decision> decision = decideById(rules, organisation, type, field, reader);
            if (decision.isPresent() && decision.get() == Decision.WITHHELD) {
                return Decision.WITHHELD;
            }
            isAllowed |= decision.isPresent();
        }
        return isAllowed || missing == Missing.ALLOW ? Decision.ALLOWED : Decision.WITHHELD;
    }

    /** Returns the decision of the consents of one id; empty if none of them applies. */
    private static Optional<Decision> decideById(
            List<ConsentRule> rules, String organisation, RecordType type, String field, String reader) {
        List<ConsentRule> applying = rules.stream()
                .filter(rule -> (!rule.isAboutAField() || rule.field().equals(field))
                        && rule.matches(organisation, type, reader))
                .toList();
        if (applying.isEmpty()) {
            return Optional.empty();
        }
        List<ConsentRule> ofOperator = applying.stream()
                .filter(rule -> rule.source() == Source.OPERATOR)
                .toList();
        return Optional.of(
                mostSpecific(applying) == Decision.ALLOWED
                                && (ofOperator.isEmpty() || mostSpecific(ofOperator) == Decision.ALLOWED)
                        ? Decision.ALLOWED
                        : Decision.WITHHELD);
    }

    /** Returns the decision of the most specific rules, of which one in force is enough. */
    private static Decision mostSpecific(List<ConsentRule> mostSpecificFirst) {
        int specificity = mostSpecificFirst.get(0).specificity();
        return mostSpecificFirst.stream()
                .takeWhile(rule -> rule.specificity() == specificity)
                .map(ConsentRule::decision)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the treatment of data that no consent of the person is about. */
    public Missing missing() {
        return missing;
    }

    /**
     * Returns the decisions about the rows of each person that a store keeps, as text. Two texts are equal only if the decisions
     * are. People about whom consents decide nothing else than {@link #missing} may be absent. Consents that only limit what some
     * reader applications see change no decision.
     */
    public SortedMap<String, String> decisions() {
        SortedMap<String, String> texts = new TreeMap<>();
        byPerson.forEach((person, ids) -> decisions(person, ids).ifPresent(text -> texts.put(person, text)));
        return texts;
    }

    /**
     * Returns the decision about each combination of a named organisation or all others with a named type or all others; empty
     * if all are those about data without consents.
     */
    private Optional<String> decisions(String person, List<List<ConsentRule>> ids) {
        SortedSet<String> organisations = new TreeSet<>(Set.of(ConsentGrant.ANY));
        EnumSet<RecordType> types = EnumSet.noneOf(RecordType.class);
        ids.stream().flatMap(List::stream).forEach(rule -> {
            organisations.add(rule.organisation());
            RecordType.ofFileName(rule.recordType()).ifPresent(types::add);
        });
        Optional<RecordType> other = EnumSet.complementOf(types).stream().findFirst();
        other.ifPresent(types::add);
        StringBuilder text = new StringBuilder();
        boolean areAllUsual = true;
        for (String organisation : organisations) {
            for (RecordType type : types) {
                boolean isAllowed = allows(person, organisation, type);
                areAllUsual &= isAllowed == (missing == Missing.ALLOW);
                text.append(organisation)
                        .append(';')
                        .append(other.filter(type::equals).isPresent() ? ConsentGrant.ANY : type.fileName())
                        .append('=')
                        .append(isAllowed)
                        .append('\n');
            }
        }
        return areAllUsual ? Optional.empty() : Optional.of(text.toString());
    }
}
