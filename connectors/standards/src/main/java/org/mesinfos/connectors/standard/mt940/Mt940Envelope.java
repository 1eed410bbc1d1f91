package org.mesinfos.connectors.standard.mt940;

import java.util.List;
import java.util.Optional;

/** Parser for the header blocks, and other lines before a message. */
final class Mt940Envelope {

    private static final String BASIC_HEADER = "{1:F";
    private static final int BASIC_ADDRESS_OFFSET = 6;
    /** The basic header without braces. */
    private static final String BARE_BASIC_HEADER = "0000 01";

    private static final String APPLICATION_HEADER = "{2:";
    private static final int OUTPUT_SENDER_OFFSET = 14;
    private static final int ADDRESS_LENGTH = 12;
    private static final int BANK_LENGTH = 8;

    private Mt940Envelope() {}

    /**
     * Returns the BIC of the bank: sender of an output message, else of an input message, else a line that is a BIC.
     */
    static Optional<String> bic(List<String> lines) {
        return lines.stream()
                .flatMap(line -> outputSender(line).stream())
                .findFirst()
                .or(() -> lines.stream()
                        .flatMap(line -> inputSender(line).stream())
                        .findFirst())
                .or(() ->
                        lines.stream().filter(Mt940AccountIdentification::isBic).findFirst());
    }

    /** Returns whether the header declares an interim transaction report (MT942). */
    static boolean isInterimReport(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("{2:I942") || line.contains("{2:O942"));
    }

    private static Optional<String> outputSender(String line) {
        int block = line.indexOf(APPLICATION_HEADER + "O9");
        return block < 0 ? Optional.empty() : bank(line, block + APPLICATION_HEADER.length() + OUTPUT_SENDER_OFFSET);
    }

    private static Optional<String> inputSender(String line) {
        if (line.startsWith(BARE_BASIC_HEADER)) {
            return bank(line, BARE_BASIC_HEADER.length());
        }
        int block = line.indexOf(BASIC_HEADER);
        return block < 0 ? Optional.empty() : bank(line, block + BASIC_ADDRESS_OFFSET);
    }

    /** Returns the BIC of a logical terminal address, which has the terminal code after the first eight characters. */
    private static Optional<String> bank(String line, int start) {
        if (line.length() < start + ADDRESS_LENGTH) {
            return Optional.empty();
        }
        String bank = line.substring(start, start + BANK_LENGTH);
        String branch = line.substring(start + BANK_LENGTH + 1, start + ADDRESS_LENGTH);
        return Optional.of(branch.equals("XXX") ? bank : bank + branch).filter(Mt940AccountIdentification::isBic);
    }
}
