package org.mesinfos.connectors.generic.table.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Distinction of the booking dates of a table from other dates of the rows.
 *
 * @param booking the column of booking dates
 * @param rivals the other columns of dates that no name distinguishes from it, or whose name suits better
 * @param format of the booking dates
 */
public record BookingDates(SampledColumn booking, List<SampledColumn> rivals, InferredDateFormat format) {

    private static final List<TransactionColumnRole> DATE_ROLES = List.of(
            TransactionColumnRole.BOOKING_DATE, TransactionColumnRole.VALUE_DATE, TransactionColumnRole.OPERATION_DATE);

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]+");

    /** Fewer different dates may be in sequence, or later than the booking date, by chance. */
    private static final int MIN_DATES = 3;

    /** Value dates of an account differ from its booking dates in one row of this many, those of a card in most rows. */
    private static final int ROWS_PER_VALUE_DATE = 7;

    /** An operation is booked within this time. */
    private static final int MAX_DAYS_BEFORE_BOOKING = 14;

    public static BookingDates of(SampledTable table, RoleAssignment roles, InferredDateFormat format) {
        SampledColumn booking = roles.find(TransactionColumnRole.BOOKING_DATE).orElseThrow();
        List<SampledColumn> rivals = table.isSplitDate(booking)
                ? List.of()
                : roles.columns().stream()
                        .filter(column ->
                                !column.equals(booking) && column.dateFormat().isPresent())
                        .filter(column -> isOnlyOneNamed(column, booking)
                                || (!isNamedApart(column, booking, format) && !column.isConstant()))
                        .toList();
        return new BookingDates(booking, rivals, format);
    }

    /** Returns the first of some columns that has the booking dates of operations, whatever its name. */
    public static Optional<SampledColumn> of(SampledColumn operation, List<SampledColumn> columns) {
        return columns.stream()
                .filter(column -> !column.isConstant() && isBookingOf(operation, column))
                .findFirst();
    }

    private static boolean isBookingOf(SampledColumn operation, SampledColumn column) {
        return column.dateFormat()
                .flatMap(format -> new BookingDates(column, List.of(), format).operations(List.of(operation)))
                .isPresent();
    }

    /** Returns the column with the fewest changes of order: exports are sorted by the booking date. */
    public static Optional<SampledColumn> inSequence(Stream<SampledColumn> columns) {
        List<SampledColumn> dates =
                columns.filter(column -> column.dateFormat().isPresent()).toList();
        return dates.stream()
                .filter(column -> !column.isConstant())
                .min(Comparator.comparingInt(BookingDates::orderChanges))
                .or(() -> dates.stream().findFirst());
    }

    /**
     * Returns whether a column has the name of booking dates and may be those of the dates that are taken for them, which have
     * the name of other dates. All rows of a short export may be booked on one day. The name of value dates is none, although
     * it has the word for any date.
     */
    private static boolean isOnlyOneNamed(SampledColumn column, SampledColumn booking) {
        return isOfOperations(booking)
                && strength(column, TransactionColumnRole.BOOKING_DATE)
                        > strength(column, TransactionColumnRole.VALUE_DATE)
                && strength(column, TransactionColumnRole.BOOKING_DATE)
                        > strength(booking, TransactionColumnRole.BOOKING_DATE)
                && isBookingOf(booking, column);
    }

    private static boolean isOfOperations(SampledColumn column) {
        return strength(column, TransactionColumnRole.OPERATION_DATE)
                > strength(column, TransactionColumnRole.BOOKING_DATE);
    }

    /** Returns how well the name of a column suits a role; 0 if it does not. */
    private static int strength(SampledColumn column, TransactionColumnRole role) {
        return TransactionHeaderVocabulary.TABLE
                .match(column.headerName(), role)
                .orElse(0);
    }

    /**
     * Returns whether the name of a column distinguishes its dates from those of another one. That of any date does not, unless
     * the dates of the column are never later: the later ones of a purchase are those of its booking.
     */
    private static boolean isNamedApart(SampledColumn column, SampledColumn booking, InferredDateFormat format) {
        return hasDateName(column)
                ? !haveOneName(column, booking)
                : isNamedAfterBookings(booking)
                        && (!isGeneral(booking)
                                || new BookingDates(booking, List.of(), format).isNeverEarlierThan(column));
    }

    /** Returns whether the name of a column is that of any date, or also that of operations. */
    private static boolean isGeneral(SampledColumn column) {
        return TransactionHeaderVocabulary.TABLE.isGeneralDate(column.headerName())
                || TransactionHeaderVocabulary.isWhole(strength(column, TransactionColumnRole.OPERATION_DATE));
    }

    /** Returns whether the whole name of a column is that of booking dates, rather than that of operations. */
    private static boolean isNamedAfterBookings(SampledColumn column) {
        return TransactionHeaderVocabulary.isWhole(strength(column, TransactionColumnRole.BOOKING_DATE))
                && !isOfOperations(column);
    }

    public static boolean haveOneName(SampledColumn first, SampledColumn second) {
        return withoutNumber(first).equals(withoutNumber(second));
    }

    /** Returns a name without the number by which names such as {@code Date 1} and {@code Date 2} differ. */
    private static String withoutNumber(SampledColumn column) {
        return NUMBER.matcher(column.headerName().words()).replaceAll("");
    }

    private static boolean hasDateName(SampledColumn column) {
        return DATE_ROLES.stream().anyMatch(role -> hasName(column, role));
    }

    private static boolean hasName(SampledColumn column, TransactionColumnRole role) {
        return TransactionHeaderVocabulary.TABLE
                .match(column.headerName(), role)
                .isPresent();
    }

    /**
     * Returns whether names or the order of the rows distinguish the booking dates: they are in sequence, and the others
     * are not, and are earlier in some rows. A date that is never earlier may be the booking date of purchases that are
     * sorted by their own date.
     */
    public boolean areDistinguished() {
        return areInSequence(rival -> countRows(rival, (date, other) -> other.isBefore(date)) > 0);
    }

    /** Returns the same for rows that are in the order of booking, as balances show. */
    public boolean areDistinguishedInOrderOfBooking() {
        return areInSequence(rival -> true);
    }

    private boolean areInSequence(Predicate<SampledColumn> isOther) {
        return rivals.stream()
                .allMatch(rival -> isEqual(rival)
                        || (orderChanges(booking) == 0
                                && format.parse(booking.nonEmptyValues()).stream()
                                                .distinct()
                                                .count()
                                        >= MIN_DATES
                                && orderChanges(rival) > 0
                                && isOther.test(rival)));
    }

    /**
     * Returns whether a column contains value dates: some are later than the booking date, and a purchase is not. The
     * booking dates must be distinguished.
     */
    public boolean hasValueDates(SampledColumn column) {
        return isEqual(column) || countRows(column, (date, other) -> other.isAfter(date)) >= MIN_DATES;
    }

    /**
     * Returns the first of some columns whose dates are those of operations: some are earlier than the booking, none is later
     * or much earlier.
     */
    public Optional<SampledColumn> operations(List<SampledColumn> others) {
        return others.stream()
                .filter(column -> column.dateFormat().isPresent())
                .filter(column -> countRows(column, (date, other) -> other.isBefore(date)) > 0)
                .filter(column -> countRows(
                                column,
                                (date, other) -> other.isAfter(date)
                                        || ChronoUnit.DAYS.between(other, date) > MAX_DAYS_BEFORE_BOOKING)
                        == 0)
                .findFirst();
    }

    /** Returns whether a rival has a name that is not known, beside dates without a name that only booking dates have. */
    public boolean haveUnknownRival() {
        return (!isNamedAfterBookings(booking) || isGeneral(booking))
                && rivals.stream().anyMatch(rival -> !hasDateName(rival));
    }

    /** Returns whether a rival has the name of booking dates, which these dates have not. */
    public boolean haveNamedRival() {
        return rivals.stream().anyMatch(rival -> isOnlyOneNamed(rival, booking));
    }

    /** Returns whether each rival differs in at most one row of seven, and is later in some. */
    public boolean haveRareValueDates() {
        return rivals.stream()
                .allMatch(rival -> isEqual(rival)
                        || (countRows(rival, (date, other) -> other.isAfter(date)) > 0
                                && countRows(rival, (date, other) -> !other.equals(date)) * ROWS_PER_VALUE_DATE
                                        <= countRows(rival, (date, other) -> true)));
    }

    /**
     * Returns whether these dates come before their rivals in each row, and are the later ones: the date of an operation that
     * is booked later is written before that of the booking, or after it as an additional value.
     */
    public boolean areFirstAndLatest() {
        return rivals.stream()
                .allMatch(rival -> isEqual(rival)
                        || (rival.position() > booking.position()
                                && operations(List.of(rival)).isPresent()));
    }

    private boolean isNeverEarlierThan(SampledColumn column) {
        return countRows(column, (date, other) -> other.isAfter(date)) == 0;
    }

    private boolean isEqual(SampledColumn column) {
        return countRows(column, (date, other) -> !other.equals(date)) == 0;
    }

    private interface DateComparison {
        boolean test(LocalDate date, LocalDate other);
    }

    private long countRows(SampledColumn column, DateComparison comparison) {
        Function<String, Optional<LocalDate>> dates = format.parser();
        Function<String, Optional<LocalDate>> others = parser(column);
        return IntStream.range(0, booking.values().size())
                .filter(row -> dates.apply(booking.values().get(row))
                        .flatMap(date ->
                                others.apply(column.values().get(row)).filter(other -> comparison.test(date, other)))
                        .isPresent())
                .count();
    }

    /** Returns a parser of the dates of another column: in the format of the booking dates, if it fits. */
    public Function<String, Optional<LocalDate>> parser(SampledColumn column) {
        return (format.parsesAll(column.nonEmptyValues())
                        ? format
                        : column.dateFormat().orElse(format))
                .parser();
    }

    private static int orderChanges(SampledColumn column) {
        return column.dateFormat().orElseThrow().orderChanges(column.nonEmptyValues());
    }
}
