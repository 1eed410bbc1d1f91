package org.mesinfos.connectors.standard.qif;

import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.date.WrittenDate;
import org.mesinfos.records.AccountKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Conversion of the records of an {@code !Account} section to bank accounts. */
final class QifAccountReader {

    private final QifDialect dialect;
    private final QifAmounts amounts;

    QifAccountReader(QifDialect dialect) {
        this.dialect = dialect;
        this.amounts = new QifAmounts(dialect.decimalMark());
    }

    BankAccount read(QifRecord record) {
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        record.take('N').ifPresent(account::setLabel);
        record.first('T').ifPresent(type -> {
            account.setKind(kind(type.text()));
            account.setKindLabel(type.claim());
        });
        amounts.optional(record.first('$').or(() -> record.first('B'))).ifPresent(account::setBalance);
        record.first('/').ifPresent(date -> setBalanceDate(account, date));
        record.putUnclaimed(account.getAdditional());
        return account;
    }

    private void setBalanceDate(BankAccount account, QifField field) {
        Optional<WrittenDate> date = dialect.parse(field.text());
        date.flatMap(read -> read.date(dialect.dateOrder(), dialect.years())).ifPresent(account::setBalanceDate);
        boolean isUnambiguous = date.filter(
                        read -> read.isWholeText() && !(dialect.isDateOrderAssumed() && read.isAmbiguous()))
                .isPresent();
        if (isUnambiguous && account.getBalanceDate() != null) {
            field.claim();
        }
    }

    private static AccountKind kind(String type) {
        return switch (type.replace(" ", "").toUpperCase(Locale.ROOT)) {
            case "BANK" -> AccountKind.CURRENT;
            case "CCARD" -> AccountKind.CARD;
            case "INVST", "PORT", "MUTUAL", "401(K)/403(B)" -> AccountKind.SECURITIES;
            case "OTHL" -> AccountKind.LOAN;
            default -> AccountKind.OTHER;
        };
    }

    static RecordKey key(BankAccount account) {
        return new RecordKeyBuilder()
                .text(account.getLabel())
                .literal(account.getBalanceDate())
                .number(account.getBalance())
                .build(RecordKey.Kind.NATURAL);
    }
}
