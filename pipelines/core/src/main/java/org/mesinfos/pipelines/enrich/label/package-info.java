/** Words of labels, and phrases looked up in them: compiled once, without any object for a label that is read. */
package org.mesinfos.pipelines.enrich.label;
