package org.mesinfos.pipelines.worker;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeMap;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.LearntFact;

/** Facts that the files of each organisation prove about their layouts. Immutable. */
public final class LayoutContexts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No file proves anything. */
    public static final LayoutContexts NONE = new LayoutContexts(new TreeMap<>());

    private final TreeMap<String, ArrayList<LearntFact>> facts;

    private LayoutContexts(TreeMap<String, ArrayList<LearntFact>> facts) {
        this.facts = facts;
    }

    /** Returns what files that were read prove. */
    public static LayoutContexts of(Collection<FileReading> readings) {
        TreeMap<String, ArrayList<LearntFact>> facts = new TreeMap<>();
        for (FileReading reading : readings) {
            if (!reading.getLearnt().isEmpty()) {
                facts.computeIfAbsent(reading.getFile().getOrganisation(), none -> new ArrayList<>())
                        .addAll(reading.getLearnt());
            }
        }
        return new LayoutContexts(facts);
    }

    /** Returns the context of the files of an organisation. */
    public OrganisationContext of(String organisation) {
        return OrganisationContext.of(facts.getOrDefault(organisation, new ArrayList<>()).stream()
                .map(fact -> new LayoutFact(fact.getLayout(), fact.getName(), fact.getValue()))
                .toList());
    }
}
