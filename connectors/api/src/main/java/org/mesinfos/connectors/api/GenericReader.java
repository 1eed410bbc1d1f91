package org.mesinfos.connectors.api;

import java.util.List;
import java.util.Optional;

/**
 * A connector for undescribed formats, which infers the layout of a file by testing hypotheses.
 *
 * <p>Because an inferred layout is less reliable than a described one, a generic reader takes part in recognition only
 * where the operator allows it by its full id. Elsewhere it only proposes a mapping.
 */
public interface GenericReader extends Connector {

    /**
     * Lowest confidence, in percent, with which a reading without proof is accepted if the operator sets no other. It
     * admits the kinds of evidence that were right in at least twenty labelled files and wrong in none.
     */
    int DEFAULT_MIN_CONFIDENCE = 90;

    /**
     * Proposes a way to read a file.
     *
     * @param preview the first bytes and the detected type of the file
     * @return empty if no hypothesis fits the file
     */
    Optional<Proposal> propose(FilePreview preview);

    /**
     * Returns what a file proves about its layout by itself, for other files of its organisation.
     *
     * @param preview the first bytes and the detected type of the file
     * @return empty if it proves nothing, or if this reader does not learn
     */
    default List<LayoutFact> proves(FilePreview preview) {
        return List.of();
    }

    /**
     * Returns a reader that lets a context decide what a file does not prove itself. A file that proves itself is read
     * in the same way in every context.
     */
    default GenericReader within(OrganisationContext context) {
        return this;
    }

    /**
     * Returns the recognition strength at a plausibility of 100, from 1 to 100. The default is 25. Readers of formats
     * that are harder to confuse with others should return a higher value, because it decides between two equally
     * plausible readers.
     */
    default int maximumStrength() {
        return 25;
    }

    /**
     * Claims the file with a strength proportional to the plausibility of the proposal. The strength is lower than that
     * of any described connector.
     */
    @Override
    default Recognition recognise(FilePreview preview) {
        return propose(preview)
                .map(proposal -> Recognition.claimed(
                        maximumStrength() * proposal.plausibility() / 100,
                        "confidence " + proposal.confidence() + " %: " + proposal.reason()))
                .orElse(Recognition.OTHER_FORMAT);
    }

    /**
     * A hypothesis about the layout of a file, inferred from its preview.
     *
     * @param confidence probability that the required facts are read correctly, 1 to 99 percent
     * @param plausibility 1 to 99: how well the file looks like one of this kind, to choose among several readers
     * @param reason the observations that support the hypothesis, without personal data
     * @param mapping writer of a mapping that reads such files; empty if no mapping can express the layout
     * @param lacking what each required fact without a proof lacks; empty if the reading is proven
     */
    record Proposal(
            int confidence, int plausibility, String reason, Optional<MappingWriter> mapping, List<String> lacking) {

        public Proposal {
            lacking = List.copyOf(lacking);
            if (confidence < 1 || confidence > 99) {
                throw new IllegalArgumentException("Confidence is " + confidence + ", expected 1 to 99");
            }
        }

        /**
         * Returns whether the reading may be accepted: it is proven, or its confidence reaches the threshold.
         *
         * @param minConfidence lowest confidence in percent; 100 accepts proven readings only
         */
        public boolean isAcceptable(int minConfidence) {
            return lacking.isEmpty() || confidence >= minConfidence;
        }
    }

    /** Generator of the text of a mapping that can be loaded without changes. */
    @FunctionalInterface
    interface MappingWriter {

        /**
         * Returns the mapping as YAML.
         *
         * @param connectorId the id of the new connector, {@code organisation/name}
         */
        String yaml(String connectorId);
    }
}
