package org.mesinfos.connectors.standard.camt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;

class CamtRecognitionTest {

    private static final List<Connector> ALL =
            List.of(new Camt052Connector(), new Camt053Connector(), new Camt054Connector());

    @Test
    void recognisesNamespaceOfAnyVersion() throws IOException {
        assertThat(recognised("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.13'>"
                        + "<BkToCstmrDbtCdtNtfctn/></Document>"))
                .containsExactly(
                        Recognition.declined(20, List.of("element BkToCstmrAcctRpt")),
                        Recognition.declined(20, List.of("element BkToCstmrStmt")),
                        Recognition.claimed(100, "namespace of camt.054"));
    }

    @Test
    void recognisesMessageElementInAnyNamespace() throws IOException {
        assertThat(recognised("<a:Document xmlns:a='urn:other'><a:BkToCstmrStmt/></a:Document>"))
                .contains(Recognition.claimed(95, "element BkToCstmrStmt"));
        assertThat(recognised("<Document><BkToCstmrAcctRpt><Rpt>"))
                .contains(Recognition.claimed(95, "element BkToCstmrAcctRpt"));
    }

    @Test
    void ignoresOtherFormats() throws IOException {
        assertThat(recognised("<tickets/>")).containsOnly(Recognition.OTHER_FORMAT);
        assertThat(recognised("Date;Montant\n")).containsOnly(Recognition.OTHER_FORMAT);
    }

    private static List<Recognition> recognised(String text) throws IOException {
        BufferedFilePreview preview =
                BufferedFilePreview.of(BytesContent.utf8("file.xml", text), PdfPreviewReader.NONE);
        return ALL.stream().map(connector -> connector.recognise(preview)).toList();
    }
}
