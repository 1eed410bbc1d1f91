package org.mesinfos.connectors;

import java.util.Optional;

/**
 * Reads files that nobody described, by what they look like.
 *
 * <p>It takes part only where the operator allows it by its whole name: a guess is not a description. Elsewhere it tells
 * what it would make of a file.
 */
public interface FallbackConnector extends Connector {

    /**
     * How it would read a file.
     *
     * @param preview the beginning of the file
     * @return empty when it cannot tell
     */
    Optional<Proposal> propose(FilePreview preview);

    /** A claim by how sure the proposal is, weaker than every description of a file. */
    @Override
    default Recognition recognise(FilePreview preview) {
        return propose(preview)
                .map(proposal -> Recognition.claimed(
                        proposal.claim(), "confidence " + proposal.confidence() + " %: " + proposal.reason()))
                .orElse(Recognition.OTHER_FORMAT);
    }

    /**
     * A way to read a file that was found out from its beginning.
     *
     * @param confidence 1 to 99: how sure it is, in hundredths
     * @param reason what was seen, without personal data
     * @param mapping a mapping that reads such files, under the name that it is to have; empty where none could say it
     */
    record Proposal(int confidence, String reason, Optional<MappingWriter> mapping) {

        private static final int STRONGEST_CLAIM = 25;

        public Proposal {
            if (confidence < 1 || confidence > 99) {
                throw new IllegalArgumentException("Confidence is " + confidence + ", expected 1 to 99");
            }
        }

        /** How strongly it claims the file, by how sure it is. */
        private int claim() {
            return STRONGEST_CLAIM * confidence / 100;
        }
    }

    /** Writes a mapping that loads as it is. */
    @FunctionalInterface
    interface MappingWriter {

        /**
         * The text of the mapping.
         *
         * @param connectorId {@code organisation/name}
         */
        String yaml(String connectorId);
    }
}
