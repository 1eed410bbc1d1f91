package org.mesinfos.pipelines.run.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.transforms.RunPlan;

/**
 * Deliveries that a run leaves out because reading them failed or because they exceed a quota, each with the reason.
 * Immutable.
 *
 * @param drops deliveries of the inbox, by organisation and name
 * @param replayed deliveries of the store whose quarantined files are not replayed, by id
 */
public record LeftOutDeliveries(SortedMap<DropKey, String> drops, SortedMap<String, String> replayed) {

    public static final LeftOutDeliveries NONE = new LeftOutDeliveries(new TreeMap<>(), new TreeMap<>());

    /** Place of a delivery in the inbox. Can contain personal data: never logged. */
    record DropKey(String organisation, String name) implements Comparable<DropKey> {

        @Override
        public int compareTo(DropKey other) {
            int byOrganisation = organisation.compareTo(other.organisation);
            return byOrganisation != 0 ? byOrganisation : name.compareTo(other.name);
        }
    }

    /** Returns these deliveries and those that failed in an attempt. Equal to this if none failed. */
    public LeftOutDeliveries andFailed(List<RunFact> facts) {
        SortedMap<String, String> failed = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.getKind() == RunFactKind.FAILED) {
                failed.put(
                        fact.getName(),
                        StandardCharsets.UTF_8
                                .decode(fact.getEntry().duplicate())
                                .toString());
            }
        }
        return and(facts, failed);
    }

    /**
     * Returns these deliveries and others.
     *
     * @param facts results of an attempt that contain the other deliveries
     * @param failed reasons by id of the delivery
     */
    public LeftOutDeliveries and(List<RunFact> facts, SortedMap<String, String> failed) {
        SortedMap<DropKey, String> allDrops = new TreeMap<>(drops);
        SortedMap<String, String> allReplayed = new TreeMap<>(replayed);
        allReplayed.putAll(failed);
        for (RunFact fact : facts) {
            Delivery seen = fact.getSeen();
            if (seen != null && failed.containsKey(seen.getId())) {
                seen.getDrops()
                        .forEach(name ->
                                allDrops.put(new DropKey(seen.getOrganisation(), name), failed.get(seen.getId())));
            }
        }
        return new LeftOutDeliveries(allDrops, allReplayed);
    }

    public boolean isEmpty() {
        return drops.isEmpty() && replayed.isEmpty();
    }

    /** Returns the plan of a run without these deliveries. */
    public RunPlan without(RunPlan plan) {
        return plan.with(
                plan.files().stream()
                        .filter(file -> !drops.containsKey(new DropKey(file.getOrganisation(), file.getDrop())))
                        .toList(),
                plan.replayed().stream()
                        .filter(file -> !replayed.containsKey(file.getDelivery()))
                        .toList());
    }

    /** Returns the report of each delivery of the inbox that was left out. */
    List<WaitingReport> waiting() {
        return drops.entrySet().stream()
                .map(left -> new WaitingReport(
                        left.getKey().organisation(), left.getKey().name(), left.getValue()))
                .toList();
    }
}
