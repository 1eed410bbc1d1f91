package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "'a;b', export.csv, text/csv",
        "'a;b', export.txt, text/plain",
        "'%PDF-1.4', releve, application/pdf",
        "'%PDF-1.4', releve.csv, application/pdf",
        "'<?xml version=\"1.0\"?><a/>', a.dat, application/xml",
        "'PK\u0003\u0004', a.zip, application/zip",
        "'', a, application/octet-stream"
    })
    void detectsTypeByContentWithNameAsHint(String head, String name, String type) {
        assertThat(MediaTypes.detect(head.getBytes(StandardCharsets.ISO_8859_1), name))
                .isEqualTo(type);
    }
}
