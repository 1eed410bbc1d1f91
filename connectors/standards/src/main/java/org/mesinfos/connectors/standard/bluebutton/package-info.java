/** Personal health information of Medicare as text: Blue Button of MyMedicare.gov, version 2. */
package org.mesinfos.connectors.standard.bluebutton;
