package org.mesinfos.pipelines.attribution;

import java.nio.ByteBuffer;
import java.util.List;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Transactions of one account under one name, whichever organisation reports them and however it writes the account. The
 * links have shown that the account is the same. Not thread-safe.
 */
final class CommonAccount {

    private static final String NAME = "account";
    private static final String ORGANISATION = "";

    private final CanonicalCodec codec = new CanonicalCodec();

    /** Returns a batch of one row, which is a copy if it is a transaction. */
    RowBatch batch(AcceptedRow row) {
        return row.type() == RecordType.BANK_TRANSACTION
                ? new RowBatch(origin(row.origin()), row.type().name(), List.of(renamed(row)))
                : new RowBatch(row.origin(), row.type().name(), List.of(row.row()));
    }

    private static RowOrigin origin(RowOrigin origin) {
        return RowOrigin.newBuilder(origin).setOrganisation(ORGANISATION).build();
    }

    private EncodedRow renamed(AcceptedRow row) {
        BankTransaction transaction = (BankTransaction) row.decode(codec);
        transaction.setIban(null);
        transaction.setAccountNumber(null);
        transaction.setSubjectKind(SubjectKind.ACCOUNT);
        transaction.setSubject(NAME);
        return EncodedRow.newBuilder(row.row())
                .setSubjectKind(RowSubjectKind.ACCOUNT)
                .setSubject(NAME)
                .setRecord(ByteBuffer.wrap(codec.encode(transaction)))
                .build();
    }
}
