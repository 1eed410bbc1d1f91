package org.mesinfos.pipelines.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;

/** Plain text about a request: its subject, the person and rows, and the next step of the operator. */
public final class RequestText {

    private final LocalisedTexts texts;
    private final ReportedDeliveryNames names;
    private final String store;

    /**
     * @param names names of files, as they were dropped
     * @param store location of the store, for commands
     */
    public RequestText(PageLanguage language, ReportedDeliveryNames names, String store) {
        this.texts = RequestTexts.in(language);
        this.names = names;
        this.store = store;
    }

    /** Returns the lines about a request. They contain the person's words. */
    public List<String> lines(PersonRequest request, RequestState state) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("title." + request.kind().code() + "." + code(request.scope()), organisation(request)));
        lines.add("  " + texts.text("id", request.id()));
        lines.add("  "
                + texts.text(
                        "bundle." + state.bundle(),
                        request.person(),
                        state.erasedOn().map(Object::toString).orElse("")));
        request.record().ifPresent(record -> addRecord(record, state, lines));
        if (request.words().isBlank()) {
            lines.add("  " + texts.text("words.none"));
        } else {
            lines.add("  " + texts.text("words"));
            request.words().strip().lines().forEach(line -> lines.add("    | " + line));
        }
        lines.add("  " + texts.text("identify"));
        lines.add("  " + next(request, state));
        return lines;
    }

    private static String code(RequestScope scope) {
        return switch (scope) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case RECORD -> "record";
        };
    }

    private static String organisation(PersonRequest request) {
        return request.organisation().orElse("");
    }

    private void addRecord(RequestedRecord record, RequestState state, List<String> lines) {
        String type = record.type().fileName();
        if (state.currentId().isEmpty()) {
            lines.add("  " + texts.text("record.absent", type, record.id()));
        } else if (state.currentId().get().equals(record.id())) {
            lines.add("  " + texts.text("record.present", type, record.id()));
        } else {
            lines.add("  "
                    + texts.text(
                            "record.merged",
                            type,
                            record.id(),
                            state.currentId().get()));
        }
        for (int i = 0; i < record.rows().size(); i++) {
            RequestedRow row = record.rows().get(i);
            Optional<String> holder = state.rows().get(i);
            String key =
                    holder.isEmpty() ? "row.absent" : holder.equals(state.currentId()) ? "row.present" : "row.moved";
            lines.add("    " + texts.text(key, place(row), row.delivery(), holder.orElse("")));
        }
    }

    private String place(RequestedRow row) {
        StringBuilder place = new StringBuilder(names.file(row.fileSha256()).orElse(row.fileSha256()));
        row.page().ifPresent(page -> place.append(", ").append(texts.text("row.page", page)));
        row.line().ifPresent(line -> place.append(", ").append(texts.text("row.line", line)));
        row.path().ifPresent(path -> place.append(", ").append(path));
        return place.toString();
    }

    private String next(PersonRequest request, RequestState state) {
        boolean isThere =
                state.bundle() == RequestState.Bundle.UNCHANGED || state.bundle() == RequestState.Bundle.CHANGED;
        if (!isThere) {
            return texts.text("next.nothing");
        }
        if (request.asksToErasePerson()) {
            return texts.text("next.erase", "mesinfos erase " + request.person() + " --reason TEXT --store " + store);
        }
        String show = state.currentId()
                .map(id -> "mesinfos bundle " + request.person() + " --why " + id + " --store " + store)
                .orElse("mesinfos bundle " + request.person() + " --store " + store);
        return texts.text("next." + request.kind().code(), organisation(request), show);
    }
}
