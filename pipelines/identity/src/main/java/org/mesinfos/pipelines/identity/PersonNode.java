package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PostalAddress;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.Telling;

/**
 * Somebody before the model has looked: all that registry, links and answers say is one person.
 *
 * @param keys ids that the person would have, or digests of subjects that lead to nobody
 * @param registered the person id, when the operator enrolled them
 * @param statements what is said of them, in order
 */
record PersonNode(SortedSet<String> keys, Optional<String> registered, List<ProfileStatement> statements) {

    private static final Comparator<PostalAddress> ADDRESSES = Comparator.comparing(PersonNode::line);

    /** All that the statements tell together, in an order that follows from the values alone. */
    PersonFeatures features() {
        boolean described = statements.stream().anyMatch(statement -> statement.telling() == Telling.PROFILE);
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            boolean identifies = feature == Feature.SHARED_IDENTIFIER || feature == Feature.PERSONAL_IDENTIFIER;
            List<String> values = byFrequency(
                    told(described && !identifies).flatMap(statement -> statement.features().values(feature).stream()));
            if (!values.isEmpty()) {
                texts.put(feature, values);
            }
        }
        Set<PostalAddress> addresses = new LinkedHashSet<>();
        told(described)
                .flatMap(statement -> statement.features().addresses().stream())
                .sorted(ADDRESSES)
                .forEach(addresses::add);
        return new PersonFeatures(texts, new ArrayList<>(addresses));
    }

    /** What is said in passing tells names and addresses only of people of whom there is nothing better. */
    private Stream<ProfileStatement> told(boolean profilesOnly) {
        return statements.stream().filter(statement -> !profilesOnly || statement.telling() == Telling.PROFILE);
    }

    /** Each value once, the one that is told most often first. */
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

    private static String line(PostalAddress address) {
        return Stream.<Function<PostalAddress, String>>of(
                        PostalAddress::street, PostalAddress::extra, PostalAddress::postcode, PostalAddress::city)
                .map(part -> part.apply(address) == null ? "" : part.apply(address))
                .reduce("", (line, part) -> line + '\u001f' + part);
    }

    /** How much is said, and nothing of it. */
    @Override
    public String toString() {
        return "PersonNode of " + statements.size() + " statements";
    }
}
