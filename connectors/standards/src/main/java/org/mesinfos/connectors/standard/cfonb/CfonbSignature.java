package org.mesinfos.connectors.standard.cfonb;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Recognition;

/** Recognition of CFONB files by the record codes, dates and signed amounts in the first records. */
final class CfonbSignature {

    private static final int MAX_RECORDS = 40;

    private static final Pattern PREFIX =
            Pattern.compile("0[1457][0-9A-Z]{5}.{4}[0-9A-Z ]{5}([A-Z]{3}[0-9 ]|.{4}).[0-9A-Z ]{11}.{2}");
    private static final Pattern AMOUNT = Pattern.compile("[ ]*[0-9]+[0-9{}A-Réè]");
    private static final Pattern DATE = Pattern.compile("[0-3][0-9][01][0-9]{3}");

    private CfonbSignature() {}

    static Recognition recognise(String text) {
        List<CfonbRecord> records = firstRecords(text);
        if (records.isEmpty() || !PREFIX.matcher(records.get(0).rawField(1, 34)).matches()) {
            return Recognition.OTHER_FORMAT;
        }
        boolean allRecords = records.stream()
                .allMatch(record -> PREFIX.matcher(record.rawField(1, 34)).matches());
        boolean anyAmount = records.stream()
                .anyMatch(record -> DATE.matcher(record.date()).matches()
                        && AMOUNT.matcher(record.rawField(91, 104)).matches());
        if (allRecords && anyAmount) {
            return Recognition.claimed(95, "records 01, 04, 05 and 07 with dates and signed amounts");
        }
        boolean onlyComplements = records.stream()
                .allMatch(record -> record.recordCode().equals(CfonbRecord.COMPLEMENT)
                        && DATE.matcher(record.date()).matches());
        if (allRecords && onlyComplements) {
            return Recognition.claimed(60, "records 05 with dates");
        }
        List<String> missing = new ArrayList<>();
        if (!allRecords) {
            missing.add("records that start with 01, 04, 05 or 07, bank, branch, currency and account");
        }
        if (!anyAmount) {
            missing.add("a record with a date at 35-40 and a signed amount at 91-104");
        }
        return Recognition.declined(allRecords ? 50 : 20, missing);
    }

    private static List<CfonbRecord> firstRecords(String text) {
        List<CfonbRecord> records = new ArrayList<>();
        CfonbRecordReader reader = new CfonbRecordReader(new StringReader(text), 1);
        try {
            for (CfonbRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
                if (records.size() == MAX_RECORDS) {
                    break;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }
}
