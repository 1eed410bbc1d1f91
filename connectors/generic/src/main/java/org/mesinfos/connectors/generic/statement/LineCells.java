package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** Tells what each piece of a line is, by the layout of its table. Used once. */
final class LineCells {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    /** Points by which a year may begin beside the date that stands above it. */
    private static final double TOLERANCE = 7;
    /** What marks behind amounts are called, which no name stands above. */
    private static final TextColumns.Column MARK = new TextColumns.Column("mark", Optional.empty(), 0);

    private final Layout layout;
    private final PrintedLine line;
    private final int lead;
    private final List<Cells.DatedPiece> days = new ArrayList<>();
    private final List<Cells.DatedPiece> asides = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private final Map<Role, List<PrintedMoney>> money = new LinkedHashMap<>();
    private final List<Cells.Text> words = new ArrayList<>();

    LineCells(Layout layout, PrintedLine line) {
        this.layout = layout;
        this.line = line;
        this.lead = layout.dates().find(line).map(line.pieces()::indexOf).orElse(-1);
    }

    Cells read() {
        for (int i = 0; i < line.pieces().size(); i++) {
            place(i, line.pieces().get(i));
        }
        return new Cells(days, asides, years, money, words);
    }

    private void place(int i, Piece piece) {
        if (lead >= 0 && (i == lead || (days.size() == 1 && layout.isSecondDate(line, lead, i)))) {
            piece.day().ifPresent(day -> days.add(new Cells.DatedPiece(day, layout.dateRole(piece))));
            return;
        }
        Optional<Role> role = layout.amountRole(piece);
        if (role.isPresent()) {
            money.computeIfAbsent(role.get(), any -> new ArrayList<>()).add(((Piece.Amount) piece).value());
        } else if (lead < 0 && layout.isAside(piece)) {
            piece.day().ifPresent(day -> asides.add(new Cells.DatedPiece(day, layout.dateRole(piece))));
        } else if (lead < 0 && isYear(i, piece)) {
            years.add(Integer.parseInt(piece.text()));
        } else if (isMark(piece)) {
            words.add(new Cells.Text(MARK, piece));
        } else if (!Layout.isJoint(line, i) && !isCaption(i)) {
            words.add(new Cells.Text(layout.texts().of(piece.left()), piece));
        }
    }

    private boolean isCaption(int i) {
        return layout.dates().before() == DateAnchor.Before.CAPTIONS && DateAnchor.isCaption(line, i, lead);
    }

    /** Whether it is the year of a date above it, or of the one beside that. */
    private boolean isYear(int i, Piece piece) {
        return YEAR.matcher(piece.text()).matches()
                && !layout.isUnderLabel(piece.left())
                && (years.size() == i)
                && (i > 0 || Math.abs(piece.left() - layout.dates().left()) <= TOLERANCE);
    }

    /** A sign that stands behind an amount and is none of its own, such as that of a footnote. */
    private boolean isMark(Piece piece) {
        return piece instanceof Piece.Word
                && !money.isEmpty()
                && piece.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
