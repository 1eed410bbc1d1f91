package org.mesinfos.connectors.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.intake.BytesContent;

class UnsupportedSpreadsheetTest {

    private static final String READ = "XLSX, ODS or XLS of Excel 97 to 2003";
    private static final String OPEN = "one that opens without a password";

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                arguments("a workbook of Excel 5.0 or 95", READ, container("Book")),
                arguments("an encrypted document", OPEN, container("EncryptedPackage")),
                arguments("an encrypted workbook", OPEN, encryptedWorkbook()),
                arguments("a binary workbook of Excel (XLSB)", READ, zip(Map.of("xl/workbook.bin", "x"))),
                arguments("a document of Numbers", READ, zip(Map.of("Index/Document.iwa", "x"))),
                arguments("an encrypted document", OPEN, zip(Map.of("encrypted-package", "x"))),
                arguments(
                        "an encrypted document",
                        OPEN,
                        zip(Map.of(
                                "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                                "content.xml", "x",
                                "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"))),
                arguments("a worksheet of Excel 2.0 to 4.0", READ, text("\t\4\6\0\0\0\20\0")),
                arguments("a spreadsheet as SYLK", READ, text("ID;PWXL;N;E\r\nC;Y1;X1;K\"Date\"\r\n")),
                arguments("a spreadsheet as DIF", READ, text("TABLE\r\n0,1\r\n\"EXCEL\"\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void reportsUnsupportedAndEncryptedFiles(String found, String expected, byte[] file) throws IOException {
        assertThat(UnsupportedSpreadsheet.rejection(BytesContent.of("x", file))).hasValueSatisfying(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.UNREADABLE_FILE);
            assertThat(rejection.found()).isEqualTo(found);
            assertThat(rejection.expected()).isEqualTo(expected);
        });
    }

    static Stream<Arguments> others() throws IOException {
        return Stream.of(
                arguments("separated values", text("Date;Amount\n")),
                arguments("an archive", zip(Map.of("a.csv", "x"))),
                arguments("another document", container("WordDocument")),
                arguments("a workbook", workbook()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void acceptsOtherFiles(String kind, byte[] file) throws IOException {
        assertThat(UnsupportedSpreadsheet.rejection(BytesContent.of(kind, file)))
                .isEmpty();
    }

    @Test
    void reportsDamage() throws IOException {
        byte[] file = zip(Map.of("xl/workbook.xml", "<workbook"));

        assertThat(UnsupportedSpreadsheet.rejection(BytesContent.of("x", file)))
                .hasValueSatisfying(
                        rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.UNREADABLE_FILE));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] container(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("Date");
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedWorkbook() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return workbook();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(text(part.getValue()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
