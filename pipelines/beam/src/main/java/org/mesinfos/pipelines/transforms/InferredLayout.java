package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.function.Supplier;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.IsolatedReader;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.pipelines.deliveries.LearntFact;

/**
 * Selection of the connector of a file: by the file alone, or by what the other files of its organisation prove about
 * its layout.
 *
 * @param alone selection by the file alone
 * @param learnt what the file proves about its layout by itself
 * @param context fingerprint of the context on which the selection and the reading depend; empty if the file proves
 *     itself, or if no generic reader may read it
 */
record InferredLayout(Selection alone, List<LearntFact> learnt, String context) {

    InferredLayout {
        learnt = List.copyOf(learnt);
    }

    /**
     * Returns how the layout of a file is inferred.
     *
     * @param connectors connectors that read each file by itself
     * @param context what all files of the organisation prove
     */
    static InferredLayout of(
            ConnectorRegistry connectors, AllowedConnectors allowed, FilePreview preview, OrganisationContext context) {
        Selection alone = connectors.select(preview, allowed);
        List<GenericReader> readers =
                connectors.genericReaders().stream().filter(allowed::allows).toList();
        boolean described = alone instanceof Selection.Chosen chosen && !(chosen.connector() instanceof GenericReader);
        if (readers.isEmpty() || described || alone instanceof Selection.Ambiguous) {
            return new InferredLayout(alone, List.of(), "");
        }
        List<LearntFact> learnt = readers.stream()
                .flatMap(reader -> new IsolatedReader(reader).proves(preview).stream())
                .sorted()
                .map(fact -> new LearntFact(fact.layout(), fact.name(), fact.value()))
                .toList();
        return new InferredLayout(alone, learnt, isProven(alone, preview) ? "" : context.fingerprint());
    }

    private static boolean isProven(Selection alone, FilePreview preview) {
        return alone instanceof Selection.Chosen chosen
                && chosen.connector() instanceof GenericReader reader
                && new IsolatedReader(reader)
                        .propose(preview)
                        .filter(proposal -> proposal.lacking().isEmpty())
                        .isPresent();
    }

    /** Returns the selection by the file alone if it depends on no context, otherwise the one within the context. */
    Selection selection(Supplier<Selection> within) {
        return context.isEmpty() ? alone : within.get();
    }
}
