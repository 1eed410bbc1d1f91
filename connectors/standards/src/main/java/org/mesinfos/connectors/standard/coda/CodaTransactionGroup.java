package org.mesinfos.connectors.standard.coda;

import java.util.ArrayList;
import java.util.List;

/** A transaction (21) or one of its details, with the records that belong to it, in the order of the file. */
final class CodaTransactionGroup {

    static final int MAX_RECORDS = 10_000;

    private final CodaRecord head;
    private final List<CodaRecord> parts = new ArrayList<>();
    private final List<CodaTransactionGroup> information = new ArrayList<>();
    private final List<CodaTransactionGroup> details = new ArrayList<>();
    private int records = 1;

    CodaTransactionGroup(CodaRecord head) {
        this.head = head;
    }

    /** Returns the record 21 of a transaction, or the record 31 of information. */
    CodaRecord head() {
        return head;
    }

    /** Returns the records 22 and 23 of a transaction, or 32 and 33 of information. */
    List<CodaRecord> parts() {
        return parts;
    }

    List<CodaTransactionGroup> information() {
        return information;
    }

    List<CodaTransactionGroup> details() {
        return details;
    }

    boolean isTooLarge() {
        return records > MAX_RECORDS;
    }

    /** Adds a record of this transaction or of one of its details. Returns false if it continues no record. */
    boolean add(CodaRecord record) {
        if (!record.sequence().equals(head.sequence())) {
            return false;
        }
        records++;
        if (isTooLarge()) {
            return true;
        }
        CodaTransactionGroup current = details.isEmpty() ? this : details.get(details.size() - 1);
        return switch (record.recordCode()) {
            case "21" -> details.add(new CodaTransactionGroup(record));
            case "22", "23" -> current.parts.add(record);
            case "31" -> current.information.add(new CodaTransactionGroup(record));
            default -> {
                boolean continues = !current.information.isEmpty();
                if (continues) {
                    current.information
                            .get(current.information.size() - 1)
                            .parts
                            .add(record);
                }
                yield continues;
            }
        };
    }

    /** Returns the text of the transaction or of the information. */
    CodaCommunication communication() {
        boolean isTransaction = head.recordCode().equals("21");
        StringBuilder text = new StringBuilder(isTransaction ? head.rawField(63, 115) : head.rawField(41, 113));
        for (CodaRecord part : parts) {
            text.append(
                    switch (part.recordCode()) {
                        case "22" -> part.rawField(11, 63);
                        case "23" -> part.rawField(83, 125);
                        case "32" -> part.rawField(11, 115);
                        default -> part.rawField(11, 100);
                    });
        }
        return CodaCommunication.of(isTransaction ? head.rawField(62, 62) : head.rawField(40, 40), text.toString());
    }
}
