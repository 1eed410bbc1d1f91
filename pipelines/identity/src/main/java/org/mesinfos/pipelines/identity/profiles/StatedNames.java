package org.mesinfos.pipelines.identity.profiles;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.FullNameOrder;
import org.mesinfos.linkage.features.NameColumns;
import org.mesinfos.linkage.features.PersonFeatures;

/**
 * The conventions by which each source writes names, as its statements show them: the order of full names, and columns of
 * given and family names that are exchanged. A source is the connector of an organisation. The conventions depend on the
 * set of statements only. Immutable.
 */
public final class StatedNames {

    private record Source(String organisation, String connector) {
        static Source of(ProfileStatement statement) {
            return new Source(statement.organisation(), statement.origin().getConnector());
        }
    }

    private final Map<Source, FullNameOrder> orders = new HashMap<>();
    private final Map<Source, String> exchanged = new HashMap<>();

    private StatedNames() {}

    /**
     * Determines the conventions of all sources.
     *
     * @param statements all statements, without repetitions
     */
    public static StatedNames of(ProfileStatements statements) {
        Map<Source, FullNameOrder.Evidence> fullNames = new HashMap<>();
        Map<Source, NameColumns> columns = new HashMap<>();
        statements.stream().forEach(statement -> {
            Source source = Source.of(statement);
            PersonFeatures features = statement.features();
            FullNameOrder.Evidence evidence = fullNames.computeIfAbsent(source, first -> new FullNameOrder.Evidence());
            features.values(Feature.FULL_NAME).forEach(full -> evidence.add(full, birthFamilyName(features)));
            columns.computeIfAbsent(source, first -> new NameColumns()).add(features);
        });
        StatedNames names = new StatedNames();
        fullNames.forEach((source, evidence) -> names.orders.put(source, evidence.order()));
        columns.forEach((source, counts) -> counts.exchange().ifPresent(reason -> names.exchanged.put(source, reason)));
        return names;
    }

    private static String birthFamilyName(PersonFeatures features) {
        return features.values(Feature.BIRTH_FAMILY_NAME).stream().findFirst().orElse("");
    }

    /**
     * Returns a statement with a comma after the family name of a full name where the source writes it first. Empty if
     * the source exchanges given and family names, so that its statements show nobody.
     */
    public Optional<ProfileStatement> inOrder(ProfileStatement statement) {
        Source source = Source.of(statement);
        if (exchanged.containsKey(source)) {
            return Optional.empty();
        }
        FullNameOrder order = orders.getOrDefault(source, FullNameOrder.UNCERTAIN);
        List<String> fullNames = statement.features().values(Feature.FULL_NAME);
        if (order != FullNameOrder.FAMILY_NAME_FIRST || fullNames.isEmpty()) {
            return Optional.of(statement);
        }
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            List<String> values = statement.features().values(feature);
            if (!values.isEmpty()) {
                texts.put(feature, values);
            }
        }
        texts.put(Feature.FULL_NAME, fullNames.stream().map(order::withComma).toList());
        return Optional.of(new ProfileStatement(
                statement.origin(),
                statement.subject(),
                statement.locator(),
                statement.statementKind(),
                new PersonFeatures(texts, statement.features().addresses())));
    }

    /** Returns a text about each source that exchanges given and family names, sorted. */
    public List<String> exchangedNames() {
        return exchanged.entrySet().stream()
                .map(entry -> "Given and family names are exchanged in the profiles of "
                        + entry.getKey().organisation() + " that "
                        + entry.getKey().connector()
                        + " reads, so that these link nobody: " + entry.getValue() + ". Correct the mapping.")
                .sorted()
                .toList();
    }
}
