package org.mesinfos.connectors.api;

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

    /**
     * How strongly it claims a file of which it is wholly sure. Of two that are as sure of one file, the one whose documents
     * are harder to take for others should claim more.
     */
    default int strongestClaim() {
        return 25;
    }

    /** A claim by how sure the proposal is, weaker than every description of a file. */
    @Override
    default Recognition recognise(FilePreview preview) {
        return propose(preview)
                .map(proposal -> Recognition.claimed(
                        strongestClaim() * proposal.confidence() / 100,
                        "confidence " + proposal.confidence() + " %: " + proposal.reason()))
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

        public Proposal {
            if (confidence < 1 || confidence > 99) {
                throw new IllegalArgumentException("Confidence is " + confidence + ", expected 1 to 99");
            }
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
