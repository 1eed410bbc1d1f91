package org.mesinfos.connectors.standard.icalendar;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Task;
import org.mesinfos.records.TaskKind;

/** Builder of a task from one {@code VTODO}, or a note from one {@code VJOURNAL}. */
final class CalendarTaskReader {

    private final CalendarEntry entry;

    CalendarTaskReader(CalendarEntry entry) {
        this.entry = entry;
    }

    void read() {
        entry.rows().read();
        Task task = entry.rows().newRecord(RecordType.TASK, Task.class);
        task.setKind(entry.element().name().equals("VTODO") ? TaskKind.TASK : TaskKind.NOTE);
        texts(task);
        dates(task);
        entry.instant("COMPLETED", task::setCompletedInstant);
        entry.instant("CREATED", task::setCreatedInstant);
        entry.instant("LAST-MODIFIED", task::setUpdatedInstant);
        done(task);
        reminder(task);
        task.setAttachments(CalendarAttachments.of(entry));
        entry.additional(task.getAdditional());
        entry.rows()
                .accept(
                        task,
                        entry.locator(),
                        task.getUid() == null
                                ? RecordKeys.natural(
                                        task.getTitle(),
                                        task.getStartDate(),
                                        task.getDueDate(),
                                        task.getDueInstant(),
                                        task.getCreatedInstant())
                                : RecordKeys.nativeReference(
                                        task.getUid(),
                                        entry.property("RECURRENCE-ID")
                                                .map(TreeElement::value)
                                                .orElse(null)));
    }

    private void texts(Task task) {
        entry.text("UID", task::setUid);
        entry.text("SUMMARY", task::setTitle);
        entry.text("DESCRIPTION", task::setDescription);
        entry.raw("STATUS", task::setStatus);
        entry.whole("PRIORITY", task::setPriority);
        entry.whole("PERCENT-COMPLETE", task::setPercentComplete);
        entry.raw("RRULE", task::setRecurrenceRule);
        entry.raw("URL", task::setUrl);
        entry.raw("SEQUENCE", task::setRevision);
        entry.list("CATEGORIES", task.getTags()::add);
        entry.calendarName().ifPresent(task::setListName);
        entry.property("RELATED-TO")
                .filter(property -> property.attribute("RELTYPE")
                        .map(type -> type.value().equalsIgnoreCase("PARENT"))
                        .orElse(true))
                .ifPresent(property -> {
                    property.attribute("RELTYPE").ifPresent(type -> type.claim());
                    task.setParentUid(property.claim().strip());
                });
    }

    /**
     * Reads start and due times. A start with a time of day, or a local due time, is read as a date and stays
     * unclaimed.
     */
    private void dates(Task task) {
        entry.time("DTSTART").ifPresent(when -> {
            task.setStartDate(when.date());
            if (when.isDate()) {
                when.claim();
            }
        });
        Optional<CalendarTime> due = entry.time("DUE");
        due.ifPresent(when -> {
            if (when.instant().isPresent()) {
                task.setDueInstant(when.instant().get());
                when.claim();
            } else {
                task.setDueDate(when.date());
                if (when.isDate()) {
                    when.claim();
                }
            }
        });
    }

    private void done(Task task) {
        if ("COMPLETED".equalsIgnoreCase(task.getStatus()) || task.getCompletedInstant() != null) {
            task.setDone(true);
        } else if (task.getStatus() != null) {
            task.setDone(false);
        }
    }

    /** Reads the first alarm. Further alarms stay unclaimed. */
    private void reminder(Task task) {
        entry.element().child("VALARM").ifPresent(alarm -> {
            alarm.child("TRIGGER")
                    .ifPresent(trigger -> task.setTrigger(trigger.claim().strip()));
            alarm.child("ACTION")
                    .ifPresent(action -> task.setAction(action.claim().strip()));
        });
    }
}
