import { theme as antdTheme, type ThemeConfig } from 'antd';

export type ThemeName = 'light' | 'dark';

/** The values of tokens.css, for the components that do not read CSS variables. */
const COLOURS = {
  light: {
    canvas: '#f6f7f9',
    panel: '#ffffff',
    raised: '#ffffff',
    line: '#e4e7eb',
    control: '#8a94a3',
    ink: '#17202b',
    muted: '#5b6573',
    primary: '#2457d6',
    primaryPressed: '#1d49b8',
    onPrimary: '#ffffff',
    primarySoft: '#eaf0fd',
    link: '#2457d6',
    success: '#0a7a3d',
    successSoft: '#e7f6ed',
    warning: '#7a5200',
    warningSoft: '#fff6dd',
    warningLine: '#e5cd8a',
    error: '#c62828',
    errorPressed: '#a92020',
    errorSoft: '#fdecec',
    errorLine: '#f0b4b4',
  },
  dark: {
    canvas: '#0e1115',
    panel: '#161b21',
    raised: '#1c222a',
    line: '#2a313a',
    control: '#6f7a89',
    ink: '#e8ecf1',
    muted: '#a3acb8',
    primary: '#86a8ff',
    primaryPressed: '#a3bdff',
    onPrimary: '#0b1220',
    primarySoft: '#1d2740',
    link: '#9dbbff',
    success: '#4fd08b',
    successSoft: '#12291d',
    warning: '#f0c75e',
    warningSoft: '#2a2310',
    warningLine: '#5c4a1c',
    error: '#ff8a80',
    errorPressed: '#ffa39b',
    errorSoft: '#321817',
    errorLine: '#6b2f2b',
  },
} as const;

/**
 * Derived backgrounds of states turn muddy, and the dark algorithm dims the seed, so both are given in full.
 *
 * @param isCalm whether somebody wants nothing to move
 */
export function antdThemeOf(name: ThemeName, isCalm: boolean): ThemeConfig {
  const colours = COLOURS[name];
  return {
    cssVar: { prefix: 'hk', key: name },
    hashed: false,
    algorithm: name === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      fontFamily: 'inherit',
      fontSize: 14,
      controlHeight: 32,
      borderRadius: 8,
      borderRadiusLG: 10,
      // What waits keeps its contrast: it has a wheel beside its words.
      opacityLoading: 1,
      colorPrimary: colours.primary,
      // The derived ones, under a pointer or a finger, are too pale to be read.
      colorPrimaryHover: colours.primaryPressed,
      colorPrimaryActive: colours.primaryPressed,
      colorErrorHover: colours.errorPressed,
      colorErrorActive: colours.errorPressed,
      colorLink: colours.link,
      colorLinkHover: colours.link,
      colorLinkActive: colours.link,
      colorText: colours.ink,
      colorTextSecondary: colours.muted,
      colorTextTertiary: colours.muted,
      colorTextDescription: colours.muted,
      colorTextPlaceholder: colours.muted,
      colorBgLayout: colours.canvas,
      colorBgContainer: colours.panel,
      colorBgElevated: colours.raised,
      colorBorder: colours.control,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      colorSuccess: colours.success,
      colorSuccessBg: colours.successSoft,
      colorWarning: colours.warning,
      colorWarningBg: colours.warningSoft,
      colorWarningBorder: colours.warningLine,
      colorError: colours.error,
      colorErrorBg: colours.errorSoft,
      colorErrorBorder: colours.errorLine,
      // Where nothing moves, what waits for the end of a movement would never go: messages would stay for good.
      motion: !isCalm,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
      boxShadow: 'none',
      boxShadowTertiary: 'none',
      wireframe: false,
    },
    components: {
      Button: {
        primaryColor: colours.onPrimary,
        dangerColor: colours.onPrimary,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Menu: {
        itemSelectedBg: colours.primarySoft,
        itemSelectedColor: colours.primary,
        itemBg: 'transparent',
        activeBarBorderWidth: 0,
      },
      Tabs: { inkBarColor: colours.primary, itemSelectedColor: colours.ink, itemColor: colours.muted },
      Segmented: { trackBg: colours.canvas },
      Tooltip: { colorBgSpotlight: name === 'dark' ? '#38414d' : '#17202b' },
    },
  };
}
