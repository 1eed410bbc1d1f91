package org.mesinfos.connectors.format.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/**
 * The workbook records of an Excel 97 to 2003 file that are required to format cells, as far as they have been read.
 * Not safe for use by multiple threads.
 */
final class LegacyWorkbook {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private SerialDate calendar = SerialDate.SINCE_1900;
    private SSTRecord texts = new SSTRecord();
    private @Nullable CellNumberFormat numbers;

    /** Stores the content of a record that applies to all sheets. */
    void store(Record record) {
        if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (storeNumberFormat(record)) {
            numbers = null;
        }
    }

    private boolean storeNumberFormat(Record record) {
        if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            calendar = window.getWindowing() == 1 ? SerialDate.SINCE_1904 : SerialDate.SINCE_1900;
        } else {
            return false;
        }
        return true;
    }

    /** Returns the text of a cell. The text result of a formula is not included, because it is in the next record. */
    String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord shared) {
            int index = shared.getSSTIndex();
            return index >= 0 && index < texts.getNumUniqueStrings()
                    ? texts.getString(index).getString()
                    : "";
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), cell);
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? Boolean.toString(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : "";
    }

    private String result(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case NUMERIC -> number(formula.getValue(), formula);
            case BOOLEAN -> Boolean.toString(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> "";
        };
    }

    private String number(double value, CellValueRecordInterface cell) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        if (numbers == null) {
            numbers = new CellNumberFormat(CellStyles.of(formats, styles), calendar);
        }
        return numbers.format(value, cell.getXFIndex());
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "";
    }
}
