package org.mesinfos.pipelines.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Contact;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatView;

/** Rows of flat views, computed from the records of one person. Stateless; tests compare the rows with those of the SQL. */
public final class FlatViewRows {

    private FlatViewRows() {}

    /**
     * Returns the rows of each view that has any, in the order of the files.
     *
     * @param records records of the person by type, with their derived values; views of absent types are left out
     * @param zones time zones of organisations, in which an instant without a zone has its day
     */
    public static Map<FlatView, List<SpecificRecord>> of(
            Map<RecordType, List<SpecificRecord>> records, OrganisationZones zones) {
        Map<FlatView, List<SpecificRecord>> rows = new EnumMap<>(FlatView.class);
        for (FlatView view : FlatView.values()) {
            List<SpecificRecord> ofView = rows(view, records.getOrDefault(view.source(), List.of()), zones);
            if (!ofView.isEmpty()) {
                rows.put(view, ofView);
            }
        }
        return Collections.unmodifiableMap(rows);
    }

    private static List<SpecificRecord> rows(FlatView view, List<SpecificRecord> records, OrganisationZones zones) {
        return switch (view) {
            case SPENDING_BY_MONTH -> {
                MonthlySpending spending = new MonthlySpending();
                records.forEach(record -> spending.add((BankTransaction) record));
                yield spending.rows();
            }
            case ENERGY_BY_DAY -> {
                DailyEnergy energy = new DailyEnergy(zones);
                records.forEach(record -> energy.add((MeterReading) record));
                yield energy.rows();
            }
            case RECURRING_PAYMENTS -> {
                List<SpecificRecord> rows = new ArrayList<>();
                records.forEach(record ->
                        RecurringPayments.row((BankTransaction) record).ifPresent(rows::add));
                yield rows;
            }
            case CONTACTS -> {
                List<SpecificRecord> rows = new ArrayList<>();
                records.forEach(record -> rows.add(AddressBook.row((Contact) record)));
                yield rows;
            }
        };
    }
}
