package org.mesinfos.connectors.standard.coda;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.records.BankTransaction;

/** Conversion of the texts of a transaction, free or structured, to the fields of a bank transaction. */
final class CodaTexts {

    private static final String NAME_OF_COUNTERPARTY = "001";

    private CodaTexts() {}

    static void read(BankTransaction transaction, CodaTransactionGroup group) {
        CodaCommunication communication = group.communication();
        if (communication.isFree()) {
            setText(transaction, communication);
        } else {
            readStructured(transaction, communication);
        }
        group.information().forEach(each -> readInformation(transaction, each.communication()));
        if (transaction.getLabel() == null) {
            transaction.setLabel(transaction.getCounterpartyName());
        }
    }

    private static void setText(BankTransaction transaction, CodaCommunication communication) {
        String text = communication.compact();
        if (!text.isEmpty()) {
            transaction.setLabel(text);
        }
    }

    private static void readStructured(BankTransaction transaction, CodaCommunication communication) {
        switch (communication.type()) {
            case "100" -> {
                transaction.setStructuredReference(communication.compact());
                return;
            }
            case "101", "102" -> {
                Optional<String> reference =
                        StructuredReference.of(communication.text().strip());
                if (reference.isPresent()) {
                    transaction.setStructuredReference(reference.get());
                    return;
                }
            }
            case "105" -> readOriginalAmount(transaction, communication);
            case "127" -> readDirectDebit(transaction, communication);
            default -> {
                // The other structured texts have no fields.
            }
        }
        keep(transaction, communication);
    }

    /** Reads the original amount of a transfer (105), with the sign of the transaction. The whole text is kept. */
    private static void readOriginalAmount(BankTransaction transaction, CodaCommunication communication) {
        String digits = communication.part(16, 30);
        String currency = communication.part(43, 45);
        if (digits.length() == 15 && FixedLengthRecord.isDigits(digits) && currency.length() == 3) {
            boolean isDebit = Objects.requireNonNull(transaction.getAmount(), "the amount is set before")
                            .signum()
                    < 0;
            BigDecimal amount = CodaRecord.fromThousandths(digits);
            transaction.setOriginalAmount(isDebit ? amount.negate() : amount);
            transaction.setOriginalCurrency(currency);
        }
        StructuredReference.of(communication.part(46, 57)).ifPresent(transaction::setStructuredReference);
    }

    /** Reads the creditor, the mandate and the text of a European direct debit (127). The whole text is kept. */
    private static void readDirectDebit(BankTransaction transaction, CodaCommunication communication) {
        transaction.setCreditorId(nullIfEmpty(communication.part(10, 44)));
        transaction.setMandateId(nullIfEmpty(communication.part(45, 79)));
        setText(transaction, new CodaCommunication("", communication.part(80, 141)));
    }

    private static void readInformation(BankTransaction transaction, CodaCommunication information) {
        if (information.isFree()) {
            String text = information.compact();
            if (!text.isEmpty()) {
                String previous = transaction.getLabelDetail();
                transaction.setLabelDetail(previous == null ? text : previous + "\n" + text);
            }
            return;
        }
        if (information.type().equals(NAME_OF_COUNTERPARTY) && transaction.getCounterpartyName() == null) {
            transaction.setCounterpartyName(nullIfEmpty(information.part(1, 70)));
        }
        keep(transaction, information);
    }

    private static void keep(BankTransaction transaction, CodaCommunication communication) {
        FixedLengthRecord.put(
                transaction.getAdditional(),
                CodaCommunication.NAME + communication.type(),
                communication.text().strip());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
