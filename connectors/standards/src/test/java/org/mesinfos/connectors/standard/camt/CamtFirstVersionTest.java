package org.mesinfos.connectors.standard.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.camt.CamtFile.details;
import static org.mesinfos.connectors.standard.camt.CamtFile.statement;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;

/** Messages of version 1, in which entries contain their details directly. */
class CamtFirstVersionTest {

    private static final Connector STATEMENTS = new Camt053Connector();

    @Test
    void readsDetailsDirectlyBelowEntries() throws IOException {
        CollectedRows rows = CollectedRows.of(
                STATEMENTS,
                firstVersion(statement()
                        .debit("6.00", details("<Refs><EndToEndId>E1</EndToEndId><PmtInfId>P1</PmtInfId></Refs>"))));
        assertThat(rows.rejections()).isEmpty();
        BankTransaction transaction = rows.records(BankTransaction.class).get(0);
        assertThat(transaction.getEndToEndId()).isEqualTo("E1");
        assertThat(transaction.getAdditional()).containsOnlyKeys("TxDtls/Refs/PmtInfId");
    }

    @Test
    void readsCodesOfBalances() throws IOException {
        CollectedRows rows =
                CollectedRows.of(STATEMENTS, firstVersion(statement().balance("CLBD", "10.00", "CRDT")));
        assertThat(rows.records(BankAccount.class).get(0).getBalance()).isEqualTo(new BigDecimal("10.0000"));
    }

    @Test
    void recognisesMessageElementInAnyNamespace() throws IOException {
        BytesContent content = BytesContent.utf8("file.xml", "<Document><BkToCstmrStmtV01><Stmt>");
        assertThat(STATEMENTS.recognise(BufferedFilePreview.of(content, PdfPreviewReader.NONE)))
                .isEqualTo(Recognition.claimed(95, "element BkToCstmrStmt"));
    }

    @Test
    void splitsBetweenEntries() throws IOException {
        CamtFile file = statement();
        for (int i = 0; i < 20; i++) {
            file.debit("1.0" + i % 10, "<AddtlNtryInf>entry " + i + "</AddtlNtryInf>");
        }
        BytesContent content = firstVersion(file);
        List<String> labels = new ArrayList<>();
        int accounts = 0;
        List<Split> splits = STATEMENTS.split(content, 800);
        for (Split split : splits) {
            CollectedRows rows = new CollectedRows();
            STATEMENTS.parse(content, split, rows);
            accounts += rows.records(BankAccount.class).size();
            rows.records(BankTransaction.class).forEach(each -> labels.add(each.getLabel()));
        }
        assertThat(splits).hasSizeGreaterThan(2);
        assertThat(labels).hasSize(20).doesNotHaveDuplicates();
        assertThat(accounts).isEqualTo(1);
    }

    private static BytesContent firstVersion(CamtFile file) {
        return BytesContent.utf8("camt.xml", file.firstVersionText());
    }
}
