/** The name, or with the first number behind it that is free: "iCloud Keychain 2". */
export const uniqueName = (name: string, taken: readonly string[]): string => {
  let unique = name;
  for (let number = 2; taken.includes(unique); number += 1) unique = `${name} ${number}`;
  return unique;
};
