/** Thrown for settings that cannot be priced. */
export class SettingsError extends Error {
  constructor(message, field, value, allowed, nearest) {
    super(message);
    this.name = "SettingsError";
    this.field = field;
    this.value = value;
    this.allowed = allowed;
    this.nearest = nearest;
  }
}
