package org.mesinfos.connectors.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.intake.BytesContent;

/** Excel 97 to 2003 workbooks give the same text as Office Open XML workbooks. */
class LegacySpreadsheetTest {

    private static SourceContent content(byte[] bytes) {
        return BytesContent.of("x.xls", bytes);
    }

    private static byte[] bytes(HSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private static String text(byte[] file) throws IOException {
        Optional<SpreadsheetText> text = SpreadsheetText.of(content(file));
        try (InputStream in = text.orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HSSFCellStyle style(HSSFWorkbook book, String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] transactions() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        HSSFSheet sheet = book.createSheet("Opérations");
        sheet.createRow(0).createCell(0).setCellValue("Compte 123");
        HSSFCellStyle day = style(book, "dd/mm/yyyy");
        for (int i = 0; i < 40; i++) {
            var row = sheet.createRow(2 + i);
            HSSFCell date = row.createCell(0);
            date.setCellValue(LocalDate.of(2024, 1, 1).plusDays(i));
            date.setCellStyle(day);
            row.createCell(1).setCellValue("CB CAFÉ " + i);
            row.createCell(3).setCellValue(-1.1 * i);
        }
        return bytes(book);
    }

    @Test
    void writesEachRowOnTheLineOfItsNumber() throws IOException {
        assertThat(text(transactions()).lines().limit(5))
                .containsExactly(
                        "Compte 123",
                        "",
                        "2024-01-01;CB CAFÉ 0;;0",
                        "2024-01-02;CB CAFÉ 1;;-1.1",
                        "2024-01-03;CB CAFÉ 2;;-2.2");
        assertThat(text(transactions()).lines()).hasSize(42);
    }

    @Test
    void formatsCellsByTypeAndStyle() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellValue(1234567.25);
        row.createCell(1).setCellValue(true);
        HSSFCell moment = row.createCell(2);
        moment.setCellValue(LocalDateTime.of(2024, 1, 31, 12, 30));
        moment.setCellStyle(style(book, "yyyy-mm-dd hh:mm"));
        HSSFCell time = row.createCell(3);
        time.setCellValue(0.5);
        time.setCellStyle(style(book, "hh:mm"));
        HSSFCell sum = row.createCell(4);
        sum.setCellFormula("1+1");
        sum.setCellValue(2);
        HSSFCell label = row.createCell(5);
        label.setCellFormula("T(\"counted\")");
        label.setCellValue("counted");
        row.createCell(6).setCellValue("a;b \"c\"\nd");
        row.createCell(7).setCellErrorValue(FormulaError.NA);

        assertThat(text(bytes(book)))
                .isEqualTo("1234567.25;true;2024-01-31T12:30:00;12:00:00;2;counted;\"a;b \"\"c\"\" d\";#N/A\n");
    }

    @Test
    void writesAllDigitsThatWholeNumbersHave() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellValue(1_000_000_000_000_001.0);
        row.createCell(1).setCellValue(9.25000123456789E18);

        assertThat(text(bytes(book))).isEqualTo("1000000000000001;9.25000123456789E18\n");
    }

    @Test
    void formatsPercentagesAndDurations() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        var row = book.createSheet().createRow(0);
        HSSFCell rate = row.createCell(0);
        rate.setCellValue(0.2);
        rate.setCellStyle(style(book, "0%"));
        HSSFCell hours = row.createCell(1);
        hours.setCellValue(6.319444444444444);
        hours.setCellStyle(style(book, "[h]:mm"));

        assertThat(text(bytes(book))).isEqualTo("20%;151:40:00\n");
    }

    @Test
    void writesSheetsOneAfterTheOther() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        book.createSheet().createRow(0).createCell(0).setCellValue(1);
        book.createSheet();
        book.createSheet().createRow(1).createCell(1).setCellValue(2);

        assertThat(text(bytes(book))).isEqualTo("1\n\n;2\n");
    }

    @Test
    void reportsEncryptedWorkbook() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = transactions();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThatThrownBy(() -> text(locked))
                .isInstanceOf(InvalidSheetException.class)
                .hasMessage("an encrypted workbook");
    }

    @Test
    void ignoresOtherDocumentsInTheSameContainer() throws IOException {
        byte[] signature = Arrays.copyOf(transactions(), 8);

        assertThat(SpreadsheetText.of(content(signature))).isEmpty();
    }

    @Property(tries = 200)
    void throwsOnlyItsOwnExceptionForDamagedFiles(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = transactions();
        for (int i = 0; i < 20; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt();
        }
        byte[] damaged = random.nextBoolean() ? file : Arrays.copyOf(file, random.nextInt(file.length));
        try {
            Optional<SpreadsheetText> text = SpreadsheetText.of(content(damaged));
            if (text.isPresent()) {
                try (InputStream in = text.get().open()) {
                    assertThat(in.readAllBytes().length).isLessThan(64 << 20);
                }
            }
        } catch (InvalidSheetException expected) {
            assertThat(expected.expected()).isNotEmpty();
        }
    }
}
