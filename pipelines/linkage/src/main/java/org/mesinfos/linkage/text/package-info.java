/** How written names, dates and addresses are made comparable, and how near two of them are. Knows of no records. */
package org.mesinfos.linkage.text;
