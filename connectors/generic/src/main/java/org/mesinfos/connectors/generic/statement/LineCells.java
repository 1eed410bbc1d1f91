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

/** Parser that assigns each token of a line to a column of the layout. Each instance parses one line. */
final class LineCells {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    /** Maximum horizontal offset between a date and the year printed below it, in points. */
    private static final double TOLERANCE = 7;
    /** Column of marks after amounts, such as footnote marks, which have no header. */
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

    /** Returns whether the token is the year of a date printed above it, or the year next to such a year. */
    private boolean isYear(int i, Piece piece) {
        return YEAR.matcher(piece.text()).matches()
                && !layout.isUnderLabel(piece.left())
                && (years.size() == i)
                && (i > 0 || Math.abs(piece.left() - layout.dates().left()) <= TOLERANCE);
    }

    /** Returns whether the token is a symbol after an amount that is not part of it, such as a footnote mark. */
    private boolean isMark(Piece piece) {
        return piece instanceof Piece.Word
                && !money.isEmpty()
                && piece.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
