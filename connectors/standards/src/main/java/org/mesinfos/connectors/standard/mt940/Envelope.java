package org.mesinfos.connectors.standard.mt940;

import java.util.List;
import java.util.Optional;

/** What the lines before a message tell. */
final class Envelope {

    private static final String BASIC_HEADER = "{1:F";
    private static final int BASIC_ADDRESS = 6;
    /** The same without braces. */
    private static final String FLAT_HEADER = "0000 01";

    private static final String APPLICATION_HEADER = "{2:";
    private static final int SENDER_OF_OUTPUT = 14;
    private static final int ADDRESS_LENGTH = 12;
    private static final int BANK_LENGTH = 8;

    private Envelope() {}

    /** The bank: the sender of an output message, else who put an input message in, else a line that is a BIC. */
    static Optional<String> bic(List<String> lines) {
        return lines.stream()
                .flatMap(line -> output(line).stream())
                .findFirst()
                .or(() -> lines.stream().flatMap(line -> input(line).stream()).findFirst())
                .or(() -> lines.stream().filter(AccountId::isBic).findFirst());
    }

    /** Whether the lines say that the message is a report within the day. */
    static boolean isReport(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("{2:I942") || line.contains("{2:O942"));
    }

    private static Optional<String> output(String line) {
        int block = line.indexOf(APPLICATION_HEADER + "O9");
        return block < 0 ? Optional.empty() : bank(line, block + APPLICATION_HEADER.length() + SENDER_OF_OUTPUT);
    }

    private static Optional<String> input(String line) {
        if (line.startsWith(FLAT_HEADER)) {
            return bank(line, FLAT_HEADER.length());
        }
        int block = line.indexOf(BASIC_HEADER);
        return block < 0 ? Optional.empty() : bank(line, block + BASIC_ADDRESS);
    }

    /** A terminal address is the BIC with the letter of the terminal behind the first eight. */
    private static Optional<String> bank(String line, int start) {
        if (line.length() < start + ADDRESS_LENGTH) {
            return Optional.empty();
        }
        String bank = line.substring(start, start + BANK_LENGTH);
        String branch = line.substring(start + BANK_LENGTH + 1, start + ADDRESS_LENGTH);
        return Optional.of(branch.equals("XXX") ? bank : bank + branch).filter(AccountId::isBic);
    }
}
