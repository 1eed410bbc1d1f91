package org.mesinfos.pipelines.worker;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.LearntFact;

/** Facts that the files of each organisation prove about their layouts. Immutable. */
public final class LayoutContexts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No file proves anything. */
    public static final LayoutContexts NONE = new LayoutContexts(Map.of());

    /** Each fact once, because files of one layout prove the same facts and the context is asked for each file. */
    private final TreeMap<String, Set<LearntFact>> facts;

    private LayoutContexts(Map<String, Set<LearntFact>> facts) {
        this.facts = new TreeMap<>(facts);
    }

    /** Returns what files that were read prove. */
    public static LayoutContexts of(Collection<FileReading> readings) {
        Map<String, Set<LearntFact>> facts = new TreeMap<>();
        for (FileReading reading : readings) {
            if (!reading.getLearnt().isEmpty()) {
                facts.computeIfAbsent(reading.getFile().getOrganisation(), none -> new TreeSet<>())
                        .addAll(reading.getLearnt());
            }
        }
        return new LayoutContexts(facts);
    }

    /** Returns the context of the files of an organisation. */
    public OrganisationContext of(String organisation) {
        return OrganisationContext.of(facts.getOrDefault(organisation, Set.of()).stream()
                .map(fact -> new LayoutFact(fact.getLayout(), fact.getName(), fact.getValue()))
                .toList());
    }
}
