#ifndef RIPEN_SQLITE_SETTINGS_H
#define RIPEN_SQLITE_SETTINGS_H

/// Tells SQLite not to count its memory: the count is a lock around every allocation, a twentieth of the time of an
/// insert. Only the first call of a process does anything, and only before any database was opened.
void ripen_sqlite_settings(void);

#endif
