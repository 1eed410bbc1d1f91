package org.mesinfos.pipelines.identity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.StatementKind;

/**
 * One person before the model is applied: all keys that registry, links and review answers assign to one person.
 *
 * @param keys possible person ids, and digests of subjects without an owner
 * @param registered the person id, if the person is registered
 * @param statements profile statements of the person, in order
 */
record PersonNode(SortedSet<String> keys, Optional<String> registered, List<ProfileStatement> statements) {

    private static final Comparator<AddressFeatures> BY_SORT_KEY = Comparator.comparing(PersonNode::sortKey);

    /** Nobody has as many names. A reference with more is that of all occasional customers, or of a company. */
    static final int MOST_VALUES = 50;

    private static final Set<Feature> OF_ONE_PERSON = EnumSet.of(
            Feature.GIVEN_NAMES, Feature.FAMILY_NAME, Feature.BIRTH_FAMILY_NAME, Feature.FULL_NAME, Feature.BIRTH_DATE);

    private static final PersonFeatures NO_FEATURES = new PersonFeatures(Map.of(), List.of());

    /**
     * Returns the features of all statements together, in an order that depends on the values only. There are none if the names or
     * dates of birth are those of many people; of other features, the {@value #MOST_VALUES} most frequent values are used.
     */
    PersonFeatures features() {
        boolean profiled = isProfiled();
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            boolean identifies = feature == Feature.SHARED_IDENTIFIER || feature == Feature.PERSONAL_IDENTIFIER;
            List<String> values = byFrequency(relevantStatements(profiled && !identifies)
                    .flatMap(statement -> statement.features().values(feature).stream()));
            if (values.size() > MOST_VALUES && OF_ONE_PERSON.contains(feature)) {
                return NO_FEATURES;
            }
            if (!values.isEmpty()) {
                texts.put(feature, values.subList(0, Math.min(values.size(), MOST_VALUES)));
            }
        }
        Set<AddressFeatures> addresses = new LinkedHashSet<>();
        relevantStatements(profiled)
                .flatMap(statement -> statement.features().addresses().stream())
                .sorted(BY_SORT_KEY)
                .forEach(addresses::add);
        return new PersonFeatures(texts, addresses.stream().limit(MOST_VALUES).toList());
    }

    /** Returns the organisations of all profiles, sorted; without a profile, those of all statements. */
    List<String> organisations() {
        return relevantStatements(isProfiled())
                .map(ProfileStatement::organisation)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isProfiled() {
        return statements.stream().anyMatch(statement -> statement.statementKind() == StatementKind.PROFILE);
    }

    /** Returns the statements to use: those without a profile only for people who have none. */
    private Stream<ProfileStatement> relevantStatements(boolean profilesOnly) {
        return statements.stream()
                .filter(statement -> !profilesOnly || statement.statementKind() == StatementKind.PROFILE);
    }

    /** Returns the distinct values, the most frequent first. */
    private static List<String> byFrequency(Stream<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String sortKey(AddressFeatures address) {
        return Stream.<Function<AddressFeatures, String>>of(
                        AddressFeatures::street,
                        AddressFeatures::extra,
                        AddressFeatures::postcode,
                        AddressFeatures::city)
                .map(part -> part.apply(address) == null ? "" : part.apply(address))
                .reduce("", (line, part) -> line + '\u001f' + part);
    }

    /** Returns the count only, since the statements are personal data. */
    @Override
    public String toString() {
        return "PersonNode of " + statements.size() + " statements";
    }
}
