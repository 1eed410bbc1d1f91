package org.mesinfos.connectors.standard.bluebutton;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;

/**
 * Reader for sections of named values: sections about the person, then claims, each with its lines. Keeps the profile, then
 * one claim in memory. Not thread-safe.
 */
final class BlueButtonReader {

    private static final String CLAIMS = "Claim Summary";
    private static final String CLAIM_LINES = "Claim Lines for Claim Number";
    private static final String CLAIM_NUMBER = "Claim Number";
    private static final String LINE_NUMBER = "Line number";
    private static final Pattern RULER = Pattern.compile("-{8,}|\\*{8,}.*");

    private final CustomerRows rows;
    private final Set<String> namesOfEntry = new HashSet<>();
    private BlueButtonValues values = new BlueButtonValues();
    private String section = "";
    private int entry = 1;
    private long firstLine = 1;
    private boolean expectsTitle;
    private boolean isProfileFinished;
    private Optional<String> claimLine = Optional.empty();

    BlueButtonReader(CustomerRows rows) {
        this.rows = rows;
    }

    void read(String text, long line) {
        if (RULER.matcher(text).matches()) {
            expectsTitle = true;
            return;
        }
        int colon = Character.isLetter(text.charAt(0)) ? text.indexOf(':') : -1;
        boolean isTitle = expectsTitle && (colon < 0 || text.startsWith(CLAIM_LINES));
        expectsTitle = false;
        if (isTitle) {
            startSection(text);
        } else if (colon > 0 && !section.isEmpty()) {
            add(text.substring(0, colon).strip(), text.substring(colon + 1).strip(), line);
        } else if (section.isEmpty()) {
            rows.skipped(Locator.line(line), "before the first section");
        } else if (!values.append(text)) {
            values.add(section, text);
        }
    }

    private void startSection(String title) {
        if (title.startsWith(CLAIM_LINES)) {
            return;
        }
        section = title;
        entry = 1;
        namesOfEntry.clear();
    }

    private void add(String name, String value, long line) {
        if (!section.equals(CLAIMS)) {
            addToProfile(name, value);
        } else if (name.equals(CLAIM_NUMBER)) {
            finishRecord();
            firstLine = line;
            claimLine = Optional.empty();
            values.add(name, value);
        } else if (name.equals(LINE_NUMBER)) {
            claimLine = Optional.of("Line " + value + "/");
        } else {
            values.add(claimLine.orElse("") + name, value);
        }
    }

    private void addToProfile(String name, String value) {
        if (!namesOfEntry.add(name)) {
            entry++;
            namesOfEntry.clear();
            namesOfEntry.add(name);
        }
        values.add(section + (entry == 1 ? "" : "[" + entry + "]") + "/" + name, value);
    }

    /** Emits the last record. Call it after the last line. */
    void finish() {
        finishRecord();
    }

    private void finishRecord() {
        BlueButtonValues complete = values;
        values = new BlueButtonValues();
        boolean isProfile = !isProfileFinished;
        isProfileFinished = true;
        if (complete.isEmpty()) {
            return;
        }
        rows.read();
        if (complete.isTooLarge()) {
            rows.reject(new Rejection(
                    RejectionReason.TOO_LARGE, Locator.line(firstLine), "", "too many values", "fewer values"));
        } else if (isProfile) {
            emitProfile(complete);
        } else {
            emitClaim(complete);
        }
    }

    private void emitProfile(BlueButtonValues complete) {
        PersonProfile profile = rows.newRecord(RecordType.PERSON_PROFILE, PersonProfile.class);
        BlueButtonRecords.set(profile, complete);
        rows.accept(
                profile, Locator.line(firstLine), RecordKeys.natural(profile.getFullName(), profile.getBirthDate()));
    }

    private void emitClaim(BlueButtonValues complete) {
        HealthReimbursement claim = rows.newRecord(RecordType.HEALTH_REIMBURSEMENT, HealthReimbursement.class);
        try {
            BlueButtonRecords.set(claim, complete);
            rows.accept(claim, Locator.line(firstLine), RecordKeys.nativeReference(claim.getStatementNumber()));
        } catch (InvalidValueException bad) {
            rows.reject(bad.toRejection(Locator.line(firstLine)));
        }
    }
}
